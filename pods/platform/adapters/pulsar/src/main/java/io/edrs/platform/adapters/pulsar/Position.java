package io.edrs.platform.adapters.pulsar;

import java.util.Comparator;
import java.util.List;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.MessageIdAdv;
import org.apache.pulsar.client.api.TopicMessageId;

/** Where an entry stands in its topic, whichever kind of id names it. */
record Position(long ledger, long entry) implements Comparable<Position> {

    /** Before any entry. */
    static final Position NONE = new Position(-1, -1);

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::ledger).thenComparingLong(Position::entry);

    static Position of(MessageId id) {
        var known = (MessageIdAdv) id;
        return new Position(known.getLedgerId(), known.getEntryId());
    }

    /** The last entry of a topic; none when it is empty. */
    static Position last(List<TopicMessageId> ids) {
        return ids.stream().map(Position::of).filter(position -> position.entry >= 0)
                .max(Comparator.naturalOrder()).orElse(NONE);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}

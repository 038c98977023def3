package io.edrs.memory.consolidation;

import io.edrs.memory.Extent;
import io.edrs.memory.Extent.OfConversation;
import io.edrs.memory.Extent.OfTurn;
import io.edrs.memory.Extent.OfUser;
import io.edrs.memory.Forgetful;
import io.edrs.memory.Forgetting;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.EventIds;
import io.edrs.schema.Priority;
import io.edrs.schema.memory.MemoryForgotten;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Forgets: notes first what must not come back, then has every part of memory lose it, looks again, tells the other pods and
 * closes the receipt. Whatever breaks in between, the receipt stays open and the same is done again.
 */
@Singleton
final class Oblivion implements Forgetting {

    static final String OPEN = "open";
    static final String COMPLETE = "complete";

    private final List<Forgetful> parts;
    private final Receipts receipts;
    private final Belongings belongings;
    private final Inlet inlet;
    private final Ids ids;
    private final Clock clock;

    Oblivion(List<Forgetful> parts, Receipts receipts, Belongings belongings, Inlet inlet, Ids ids, Clock clock) {
        this.parts = parts;
        this.receipts = receipts;
        this.belongings = belongings;
        this.inlet = inlet;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Receipt forget(String tenant, String by, Extent extent) {
        var receipt = new Receipt(ids.next(), extent.text(), by, clock.instant().truncatedTo(ChronoUnit.MICROS), OPEN, Map.of(), Map.of());
        receipts.note(tenant, receipt);
        return complete(tenant, receipt, extent);
    }

    /** Does what an open receipt promised. */
    Receipt complete(String tenant, Receipt open, Extent extent) {
        var extents = resolved(tenant, extent);
        extents.forEach(one -> receipts.noteForgotten(tenant, one.text(), open));
        var gone = new TreeMap<>(open.gone());
        var remaining = new TreeMap<String, Integer>();
        for (var part : parts) {
            gone.merge(part.keeps(), extents.stream().mapToInt(one -> part.forget(tenant, one)).sum(), Integer::sum);
        }
        for (var part : parts) {
            remaining.merge(part.keeps(), extents.stream().mapToInt(one -> part.remaining(tenant, one)).sum(), Integer::sum);
        }
        if (remaining.values().stream().anyMatch(left -> left > 0)) {
            throw new EdrsException(ConsolidationError.STILL_REMEMBERED,
                    "Not everything of %s is forgotten yet: %s. Receipt %s stays open and is tried again.".formatted(extent.text(), remaining, open.receiptId()));
        }
        announce(tenant, open, extents);
        var receipt = new Receipt(open.receiptId(), open.extent(), open.by(), open.at(), COMPLETE, gone, remaining);
        receipts.note(tenant, receipt);
        return receipt;
    }

    /** A user's extent with their conversations, or their turns in conversations of others; the user last. */
    private List<Extent> resolved(String tenant, Extent extent) {
        var all = new ArrayList<Extent>();
        if (extent instanceof OfUser(var userId)) {
            all.addAll(belongings.of(tenant, userId));
        }
        all.add(extent);
        return all;
    }

    private void announce(String tenant, Receipt open, List<Extent> extents) {
        var user = extents.getLast() instanceof OfUser(var userId) ? userId : null;
        var conversations = extents.stream().filter(OfConversation.class::isInstance).map(one -> ((OfConversation) one).conversationId()).toList();
        var events = extents.stream().filter(OfTurn.class::isInstance).map(one -> ((OfTurn) one).eventId()).toList();
        inlet.accept(new Inlet.Entry(EventIds.derive(open.receiptId(), "forgotten/" + open.receiptId()), tenant, "memory.consolidation",
                Priority.HIGH, new MemoryForgotten(open.receiptId(), user, conversations, events, open.at()), null));
    }
}

package io.edrs.launcher.backup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.launcher.stores.move.Sum;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.Journal.Entry;
import io.edrs.platform.store.Journal.Stored;
import io.edrs.platform.store.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Entries in the order they were stored. Nothing appears behind a position that was read, so the last position of the moment is all
 * that has to be learnt in it: the entries up to there are read afterwards. One that is deleted meanwhile is not among them.
 */
record JournalItems(Journal journal) implements Items {

    /** Where the end is looked for, from the nearest on: most journals need one page. */
    private static final List<Duration> LOOKS = List.of(Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofDays(7));

    @Override
    public Copy copy(String tenant, String name) {
        return new Copy() {
            private long end;

            @Override
            public void before(Consumer<ObjectNode> visitor) {
                // All of it is read afterwards.
            }

            @Override
            public void fix() {
                end = lastPosition(tenant, name);
            }

            @Override
            public void after(Consumer<ObjectNode> visitor) {
                pages(tenant, name, Moments.FIRST, stored -> {
                    if (stored.position() <= end) {
                        visitor.accept(json(stored.entry()));
                    }
                }, end);
            }
        };
    }

    private long lastPosition(String tenant, String name) {
        var now = Clock.systemUTC().instant();
        for (var look : LOOKS) {
            var last = lastPosition(tenant, name, now.minus(look));
            if (last > 0) {
                return last;
            }
        }
        return lastPosition(tenant, name, Moments.FIRST);
    }

    private long lastPosition(String tenant, String name, Instant since) {
        var last = new long[1];
        pages(tenant, name, since, stored -> last[0] = stored.position(), Long.MAX_VALUE);
        return last[0];
    }

    private void pages(String tenant, String name, Instant since, Consumer<Stored> visitor, long end) {
        var page = journal.storedSince(tenant, name, since, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(visitor);
            var last = page.getLast().position();
            page = last >= end ? List.of() : journal.storedSince(tenant, name, since, last, PAGE);
        }
    }

    @Override
    public void put(String tenant, String name, List<ObjectNode> items) {
        journal.append(tenant, name, items.stream().map(JournalItems::entry).toList());
    }

    @Override
    public boolean isEmpty(String tenant, String name) {
        return journal.storedSince(tenant, name, Moments.FIRST, 0, 1).isEmpty();
    }

    @Override
    public void each(String tenant, String name, Consumer<ObjectNode> visitor) {
        pages(tenant, name, Moments.FIRST, stored -> visitor.accept(json(stored.entry())), Long.MAX_VALUE);
    }

    @Override
    public Sum sum(ObjectNode item, Instant moment) {
        var entry = entry(item);
        return Items.ends(entry.expiresAt(), moment) ? Sum.NONE : Sum.of(entry);
    }

    @Override
    public String id(ObjectNode item) {
        return item.path("stream").asText() + " " + item.path("id").asText();
    }

    private static ObjectNode json(Entry entry) {
        var json = JsonNodeFactory.instance.objectNode().put("stream", entry.stream()).put("id", entry.id().toString())
                .put("at", entry.at().toString()).put("json", entry.json());
        return entry.expiresAt() == null ? json : json.put("expiresAt", entry.expiresAt().toString());
    }

    private static Entry entry(ObjectNode item) {
        return new Entry(item.path("stream").asText(), UUID.fromString(item.path("id").asText()), Instant.parse(item.path("at").asText()),
                item.path("json").asText(), end(item));
    }

    private static @Nullable Instant end(ObjectNode item) {
        return item.has("expiresAt") ? Instant.parse(item.path("expiresAt").asText()) : null;
    }
}

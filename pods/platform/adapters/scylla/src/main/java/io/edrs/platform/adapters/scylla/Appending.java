package io.edrs.platform.adapters.scylla;

import com.datastax.oss.driver.api.core.uuid.Uuids;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.Journal.Entry;
import io.edrs.platform.store.Moments;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings entries in: their ids claim positions, the log takes them by compare-and-set, then the streams show them. An id is
 * there already when the log has it at a position it claimed, so a claim that lost its race means nothing.
 */
final class Appending {

    private static final int ATTEMPTS = 200;
    private final ScyllaConnection connection;
    private final JournalLog log;
    private final Streams streams;
    private final Bodies bodies;
    private final Clock clock;
    private final Ttl ttl;
    private final Map<Book, Desk> desks = new ConcurrentHashMap<>();

    /** Callers of this process take turns at a journal; others are met in the compare-and-set. */
    private static final class Desk {
        private final ReentrantLock turn = new ReentrantLock(true);
        private @Nullable Head head;
    }

    Appending(ScyllaConnection connection, JournalLog log, Streams streams, Bodies bodies, Clock clock) {
        this.connection = connection;
        this.log = log;
        this.streams = streams;
        this.bodies = bodies;
        this.clock = clock;
        this.ttl = new Ttl(clock);
    }

    /** The entries as the log has them now: those that were there as they were. */
    List<Kept> append(Book book, List<Entry> entries) {
        var desk = desks.computeIfAbsent(book, b -> new Desk());
        desk.turn.lock();
        try {
            for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
                var head = desk.head == null ? log.head(book) : desk.head;
                desk.head = null;
                var there = present(book, entries, head);
                var fresh = placed(entries.stream().filter(entry -> !there.containsKey(entry.id())).limit(head.room()).toList(), head);
                if (fresh.isEmpty()) {
                    desk.head = head;
                    return List.copyOf(there.values());
                }
                write(book, fresh, entries);
                if (log.add(book, head, fresh, ttl)) {
                    desk.head = head.after(fresh.size(), fresh.getLast().storedAt());
                    if (there.size() + fresh.size() == entries.size()) {
                        return Stream.concat(there.values().stream(), fresh.stream()).toList();
                    }
                }
            }
        } finally {
            desk.turn.unlock();
        }
        throw new EdrsException(KernelError.STORE_UNAVAILABLE, "Too many processes append to the journal '" + book.journal() + "' at once.");
    }

    private Map<UUID, Kept> present(Book book, List<Entry> entries, Head head) {
        var claims = new HashMap<Long, List<UUID>>();
        var byStream = entries.stream().collect(Collectors.groupingBy(Entry::stream, Collectors.mapping(Entry::id, Collectors.toList())));
        connection.rowsOfAll(byStream.entrySet().stream().map(of -> streams.claimsOf(book, of.getKey(), of.getValue())).toList())
                .stream().filter(row -> row.getLong("position") <= head.last())
                .forEach(row -> claims.computeIfAbsent(row.getLong("position"), p -> new ArrayList<>()).add(row.getUuid("id")));
        return claims.isEmpty() ? Map.of() : log.at(book, claims.keySet()).stream()
                .filter(kept -> claims.get(kept.place().position()).contains(kept.place().id()))
                .collect(Collectors.toMap(kept -> kept.place().id(), kept -> kept));
    }

    private List<Kept> placed(List<Entry> entries, Head head) {
        var storedAt = Math.max(Moments.micros(clock.instant()), head.storedAt());
        var placed = new ArrayList<Kept>();
        for (var entry : entries) {
            var ref = entry.json().length() > Bodies.INLINE ? Uuids.random() : null;
            placed.add(new Kept(Place.of(entry, head.last() + placed.size() + 1, ref), ref == null ? entry.json() : null, storedAt));
        }
        return placed;
    }

    private void write(Book book, List<Kept> fresh, List<Entry> entries) {
        streams.claim(book, fresh.stream().map(Kept::place).toList(), ttl);
        var texts = entries.stream().collect(Collectors.toMap(Entry::id, Entry::json));
        fresh.stream().map(Kept::place).filter(place -> place.ref() != null).forEach(place -> bodies.write(book,
                Objects.requireNonNull(place.ref()), texts.get(place.id()), ttl.seconds(place.expiresAt())));
    }
}

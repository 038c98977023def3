package io.edrs.platform.adapters.scylla;

import io.edrs.platform.store.Journal;
import io.edrs.platform.store.JsonObjects;
import io.edrs.platform.store.Moments;
import io.edrs.platform.store.Names;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries in ScyllaDB or Cassandra. A list is appended in parts; after a failure part of it may stand, and the same call completes it. */
public final class ScyllaJournal implements Journal {

    private static final int TOGETHER = 128;
    private final JournalLog log;
    private final Streams streams;
    private final Bodies bodies;
    private final Expiries expiries;
    private final Removal removal;
    private final Appending appending;
    private final Ttl ttl;

    ScyllaJournal(ScyllaConnection connection, Clock clock) {
        log = new JournalLog(connection);
        bodies = new Bodies(connection);
        streams = new Streams(connection, bodies);
        expiries = new Expiries(connection);
        removal = new Removal(connection, log, streams, expiries);
        appending = new Appending(connection, log, streams, bodies, clock);
        ttl = new Ttl(clock);
    }

    @Override
    public void append(String tenant, String journal, List<Entry> entries) {
        var book = book(tenant, journal);
        var fresh = new LinkedHashMap<UUID, Entry>();
        entries.stream().map(ScyllaJournal::checked).forEach(entry -> fresh.putIfAbsent(entry.id(), entry));
        var all = List.copyOf(fresh.values());
        for (var from = 0; from < all.size(); from += TOGETHER) {
            show(book, appending.append(book, all.subList(from, Math.min(from + TOGETHER, all.size()))));
        }
    }

    @Override
    public List<Entry> latest(String tenant, String journal, String stream, @Nullable Instant before, int limit) {
        var book = book(tenant, journal);
        var bound = Moments.micros(Moments.bound(before == null ? Instant.MAX : before));
        return streams.latest(book, Names.id(stream), bound, limit).stream().flatMap(kept -> entry(book, kept)).toList();
    }

    @Override
    public List<Stored> storedSince(String tenant, String journal, Instant moment, long afterPosition, int limit) {
        var book = book(tenant, journal);
        var since = Moments.micros(Moments.bound(moment));
        var found = new ArrayList<Kept>();
        for (var segment : segments(book, since, afterPosition)) {
            if (found.size() >= limit) {
                break;
            }
            found.addAll(log.after(book, segment, afterPosition, kept -> kept.storedAt() >= since, limit - found.size()));
        }
        return found.stream().flatMap(kept -> entry(book, kept).map(entry -> new Stored(kept.place().position(), entry))).toList();
    }

    @Override
    public int delete(String tenant, String journal, @Nullable String stream) {
        var book = book(tenant, journal);
        if (stream != null) {
            return removal.stream(book, Names.id(stream));
        }
        var all = new HashSet<String>();
        log.segments(book).forEach(segment -> log.after(book, segment.number(), 0,
                kept -> all.add(kept.place().stream()), Integer.MAX_VALUE));
        return all.stream().mapToInt(each -> removal.stream(book, each)).sum();
    }

    @Override
    public int remove(String tenant, String journal, String stream, Set<UUID> ids) {
        var book = book(tenant, journal);
        return removal.of(book, Names.id(stream), place -> ids.contains(place.id()));
    }

    @Override
    public int expire(Instant now) {
        return expiries.due(Moments.micros(Moments.bound(now)), removal::places);
    }

    /** Shows them in their streams, unless a deletion has taken them out of the log meanwhile. */
    private void show(Book book, List<Kept> kept) {
        expiries.write(book, kept, ttl);
        streams.write(book, kept, ttl);
        var places = kept.stream().map(Kept::place).toList();
        var gone = new HashSet<>(places);
        removal.standing(book, places).forEach(gone::remove);
        if (!gone.isEmpty()) {
            removal.places(book, List.copyOf(gone));
        }
    }

    private List<Long> segments(Book book, long since, long afterPosition) {
        var all = log.segments(book);
        var first = afterPosition > 0 ? Segments.of(afterPosition + 1)
                : all.stream().filter(segment -> segment.storedBefore() < since).mapToLong(JournalLog.Segment::number).max().orElse(0);
        return all.stream().map(JournalLog.Segment::number).filter(number -> number >= first).toList();
    }

    private Stream<Entry> entry(Book book, Kept kept) {
        return bodies.read(book, kept.body(), kept.place().ref()).map(kept::entry).stream();
    }

    private static Book book(String tenant, String journal) {
        return new Book(Names.tenant(tenant), Names.collection(journal));
    }

    private static Entry checked(Entry entry) {
        Names.id(entry.stream());
        JsonObjects.parse(entry.json());
        return new Entry(entry.stream(), entry.id(), Moments.kept(entry.at()), entry.json(),
                entry.expiresAt() == null ? null : Moments.kept(entry.expiresAt()));
    }
}

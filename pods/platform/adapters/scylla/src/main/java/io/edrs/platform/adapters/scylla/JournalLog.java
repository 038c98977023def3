package io.edrs.platform.adapters.scylla;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The order of storage of each journal, in segments: rows come in by compare-and-set of the last position, so none comes in behind. */
record JournalLog(ScyllaConnection connection) {

    private static final int TOGETHER = 128;
    private static final String OF = " WHERE tenant = ? AND journal = ? AND segment = ?";
    private static final String SEGMENTS = "SELECT segment, stored_before FROM journal_segments WHERE tenant = ? AND journal = ?";
    private static final String NEWEST = SEGMENTS + " ORDER BY segment DESC LIMIT 1";
    private static final String BEGIN = "INSERT INTO journal_segments (tenant, journal, segment, stored_before) VALUES (?, ?, ?, ?)";
    private static final String HEAD = "SELECT last, last_stored FROM journal_log" + OF + " LIMIT 1";
    private static final String FIRST = "UPDATE journal_log SET last = ?, last_stored = ?" + OF + " IF last = null";
    private static final String NEXT = "UPDATE journal_log SET last = ?, last_stored = ?" + OF + " IF last = ?";
    private static final String INSERT = "INSERT INTO journal_log (tenant, journal, segment, position, stream, id, at, stored_at, "
            + "expires_at, body, body_ref) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) USING TTL ?";
    private static final String COLUMNS = "SELECT position, stream, id, at, stored_at, expires_at, body, body_ref FROM journal_log";
    private static final String AFTER = COLUMNS + OF + " AND position > ?";
    private static final String AT = COLUMNS + OF + " AND position IN ?";
    // The deletion is a compare-and-set too: its timestamp must be newer than the insertion's.
    private static final String DELETE = "DELETE FROM journal_log" + OF + " AND position = ? IF last > ?";

    /** A segment begun. @param storedBefore when the last entry before it was stored, in microseconds */
    record Segment(long number, long storedBefore) {}

    List<Segment> segments(Book book) {
        return segments(SEGMENTS, book);
    }

    Head head(Book book) {
        var newest = segments(NEWEST, book);
        if (newest.isEmpty()) {
            return Head.NONE;
        }
        var segment = newest.getFirst();
        var row = connection.settled(connection.bind(HEAD, book.tenant(), book.journal(), segment.number()));
        return row.isEmpty() || row.getFirst().isNull("last")
                ? new Head(segment.number(), Segments.end(segment.number() - 1), segment.storedBefore(), false)
                : new Head(segment.number(), row.getFirst().getLong("last"), row.getFirst().getLong("last_stored"), true).orNext();
    }

    /** Adds the entries after the head, all or none; false when another was faster. */
    boolean add(Book book, Head head, List<Kept> entries, Ttl ttl) {
        var last = entries.getLast();
        var statements = new ArrayList<BoundStatement>();
        if (head.isBegun()) {
            statements.add(connection.bind(NEXT, last.place().position(), last.storedAt(), book.tenant(), book.journal(), head.segment(), head.last()));
        } else {
            connection.all(List.of(connection.bind(BEGIN, book.tenant(), book.journal(), head.segment(), head.storedAt())));
            statements.add(connection.bind(FIRST, last.place().position(), last.storedAt(), book.tenant(), book.journal(), head.segment()));
        }
        entries.forEach(kept -> statements.add(insertion(book, kept, ttl)));
        return connection.compareAndSet(statements);
    }

    /** The entries at those positions. */
    List<Kept> at(Book book, Collection<Long> positions) {
        var bySegment = positions.stream().collect(Collectors.groupingBy(Segments::of, TreeMap::new, Collectors.toList()));
        return connection.rowsOfAll(bySegment.entrySet().stream().map(entry ->
                connection.bind(AT, book.tenant(), book.journal(), entry.getKey(), entry.getValue())).toList())
                .stream().filter(JournalLog::isEntry).map(JournalLog::kept).toList();
    }

    /** At most that many entries of a segment after a position that the filter lets through, in their order. */
    List<Kept> after(Book book, long segment, long position, Predicate<Kept> filter, int limit) {
        return connection.stream(connection.bind(AFTER, book.tenant(), book.journal(), segment, position))
                .filter(JournalLog::isEntry).map(JournalLog::kept).filter(filter).limit(limit).toList();
    }

    void delete(Book book, Collection<Place> places) {
        var bySegment = places.stream().collect(Collectors.groupingBy(Place::segment, TreeMap::new, Collectors.toList()));
        bySegment.forEach((segment, all) -> {
            for (var from = 0; from < all.size(); from += TOGETHER) {
                connection.compareAndSet(all.subList(from, Math.min(from + TOGETHER, all.size())).stream().map(place ->
                        connection.bind(DELETE, book.tenant(), book.journal(), segment, place.position(), -1L)).toList());
            }
        });
    }

    private List<Segment> segments(String cql, Book book) {
        return connection.rows(connection.bind(cql, book.tenant(), book.journal())).stream()
                .map(row -> new Segment(row.getLong(0), row.getLong(1))).toList();
    }

    private BoundStatement insertion(Book book, Kept kept, Ttl ttl) {
        var place = kept.place();
        return connection.bind(INSERT, book.tenant(), book.journal(), place.segment(), place.position(), place.stream(), place.id(),
                place.at(), kept.storedAt(), place.expiresAt(), kept.body(), place.ref(), ttl.seconds(place.expiresAt()));
    }

    // A segment whose entries have all gone still has one row, of its static columns.
    private static boolean isEntry(Row row) {
        return !row.isNull("position") && !row.isNull("stream");
    }

    private static Kept kept(Row row) {
        return new Kept(Place.of(row.getString("stream"), row), row.getString("body"), row.getLong("stored_at"));
    }
}

package io.edrs.platform.adapters.scylla;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The streams' own tables: their entries by week, the weeks they have, and the positions their ids were meant for. */
record Streams(ScyllaConnection connection, Bodies bodies) {

    private static final String OF = " WHERE tenant = ? AND journal = ? AND stream = ?";
    private static final String ENTRY = "INSERT INTO journal_entries (tenant, journal, stream, week, at, position, id, expires_at, "
            + "body, body_ref) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) USING TTL ?";
    private static final String WEEK = "INSERT INTO journal_weeks (tenant, journal, stream, week) VALUES (?, ?, ?, ?)";
    private static final String WEEKS = "SELECT week FROM journal_weeks" + OF + " AND week <= ?";
    private static final String LATEST = "SELECT position, id, at, expires_at, body, body_ref FROM journal_entries" + OF + " AND week = ? AND at < ? LIMIT ?";
    private static final String ANY = "SELECT id FROM journal_entries" + OF + " AND week = ? LIMIT 1";
    private static final String DELETE_ENTRY = "DELETE FROM journal_entries" + OF + " AND week = ? AND at = ? AND position = ?";
    private static final String DELETE_WEEK = "DELETE FROM journal_weeks USING TIMESTAMP ?" + OF + " AND week = ?";
    private static final String CLAIM = "INSERT INTO journal_claims (tenant, journal, stream, id, position, at, expires_at, body_ref) "
            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?) USING TTL ?";
    private static final String CLAIMS = "SELECT id, position, at, expires_at, body_ref FROM journal_claims" + OF;
    private static final String CLAIMS_OF = CLAIMS + " AND id IN ?";
    private static final String DELETE_CLAIM = "DELETE FROM journal_claims" + OF + " AND id = ? AND position = ?";

    /** Every place the stream's ids were meant for. */
    List<Place> claims(Book book, String stream) {
        return connection.rows(connection.bind(CLAIMS, book.tenant(), book.journal(), stream)).stream()
                .map(row -> Place.of(stream, row)).toList();
    }

    /** The places the ids of those entries were meant for. */
    BoundStatement claimsOf(Book book, String stream, List<UUID> ids) {
        return connection.bind(CLAIMS_OF, book.tenant(), book.journal(), stream, ids);
    }

    void claim(Book book, Collection<Place> places, Ttl ttl) {
        connection.all(places.stream().map(place -> connection.bind(CLAIM, book.tenant(), book.journal(), place.stream(), place.id(),
                place.position(), place.at(), place.expiresAt(), place.ref(), ttl.seconds(place.expiresAt()))).toList());
    }

    /** Entries first, then their weeks: a week that is missing hides no entry that was readable once. */
    void write(Book book, Collection<Kept> entries, Ttl ttl) {
        connection.all(entries.stream().map(kept -> {
            var place = kept.place();
            return connection.bind(ENTRY, book.tenant(), book.journal(), place.stream(), place.week(), place.at(), place.position(),
                    place.id(), place.expiresAt(), kept.body(), place.ref(), ttl.seconds(place.expiresAt()));
        }).toList());
        record Week(String stream, int week) {}
        connection.all(entries.stream().map(kept -> new Week(kept.place().stream(), kept.place().week())).distinct()
                .map(week -> connection.bind(WEEK, book.tenant(), book.journal(), week.stream(), week.week())).toList());
    }

    /** The newest entries before a moment. */
    List<Kept> latest(Book book, String stream, long before, int limit) {
        var found = new ArrayList<Kept>();
        for (var row : connection.rows(connection.bind(WEEKS, book.tenant(), book.journal(), stream, Place.week(before)))) {
            if (found.size() >= limit) {
                break;
            }
            connection.rows(connection.bind(LATEST, book.tenant(), book.journal(), stream, row.getInt(0), before, limit - found.size()))
                    .forEach(entry -> found.add(new Kept(Place.of(stream, entry), entry.getString("body"), 0)));
        }
        return found;
    }

    void deleteEntries(Book book, Collection<Place> places) {
        connection.all(places.stream().flatMap(place -> Stream.concat(
                Stream.of(connection.bind(DELETE_ENTRY, book.tenant(), book.journal(), place.stream(), place.week(), place.at(), place.position())),
                Stream.ofNullable(place.ref()).map(ref -> bodies.delete(book, ref)))).toList());
    }

    void deleteClaims(Book book, Collection<Place> places) {
        connection.all(places.stream().map(place -> connection.bind(DELETE_CLAIM, book.tenant(), book.journal(), place.stream(),
                place.id(), place.position())).toList());
    }

    /** Drops the weeks that have no entry left, as of a timestamp taken before the entries were deleted. */
    void tidy(Book book, String stream, Collection<Integer> weeks, long timestamp) {
        weeks.stream().distinct()
                .filter(week -> connection.rows(connection.bind(ANY, book.tenant(), book.journal(), stream, week)).isEmpty())
                .forEach(week -> connection.all(List.of(
                        connection.bind(DELETE_WEEK, timestamp, book.tenant(), book.journal(), stream, week))));
    }
}

package io.edrs.platform.adapters.scylla;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;

/** What has a date to go, of all tenants, by the hour. */
record Expiries(ScyllaConnection connection) {

    private static final int PAGE = 256;
    private static final String INSERT = "INSERT INTO journal_expiry (hour, expires_at, tenant, journal, position, stream, id, at, body_ref) "
            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) USING TTL ?";
    private static final String HOUR = "INSERT INTO journal_expiry_hours (part, hour) VALUES (0, ?)";
    private static final String HOURS = "SELECT hour FROM journal_expiry_hours WHERE part = 0 AND hour <= ?";
    private static final String DUE = "SELECT expires_at, tenant, journal, position, stream, id, at, body_ref FROM journal_expiry "
            + "WHERE hour = ? AND expires_at <= ? LIMIT ?";
    private static final String DELETE = "DELETE FROM journal_expiry WHERE hour = ? AND expires_at = ? AND tenant = ? AND journal = ? AND position = ?";
    private static final String DELETE_HOUR = "DELETE FROM journal_expiry_hours USING TIMESTAMP ? WHERE part = 0 AND hour = ?";

    /** Notes the entries that have a date; the hour after them, as its week is noted after an entry. */
    void write(Book book, Collection<Kept> entries, Ttl ttl) {
        var dated = entries.stream().map(Kept::place).filter(place -> place.expiresAt() != null).toList();
        connection.all(dated.stream().map(place -> connection.bind(INSERT, Place.hour(place.expiresAt()), place.expiresAt(),
                book.tenant(), book.journal(), place.position(), place.stream(), place.id(), place.at(), place.ref(),
                ttl.seconds(place.expiresAt()))).toList());
        connection.all(dated.stream().map(place -> Place.hour(place.expiresAt())).distinct()
                .map(hour -> connection.bind(HOUR, hour)).toList());
    }

    BoundStatement deletion(Book book, Place place) {
        return connection.bind(DELETE, Place.hour(place.expiresAt()), place.expiresAt(), book.tenant(), book.journal(), place.position());
    }

    void delete(Book book, Collection<Place> places) {
        connection.all(places.stream().filter(place -> place.expiresAt() != null).map(place -> deletion(book, place)).toList());
    }

    /** Hands over what is due, page by page; whoever takes it deletes it here too. */
    int due(long now, ToIntBiFunction<Book, List<Place>> taker) {
        var taken = 0;
        for (var row : connection.elsewhere(connection.bind(HOURS, Place.hour(now)))) {
            var timestamp = connection.timestamp();
            Map<Book, List<Place>> before = Map.of();
            // A page that comes again was written by a clock that is ahead of this one: the next run takes it.
            for (var page = page(row.getLong(0), now); !page.equals(before); page = page(row.getLong(0), now)) {
                taken += page.entrySet().stream().mapToInt(due -> taker.applyAsInt(due.getKey(), due.getValue())).sum();
                before = page;
            }
            if (row.getLong(0) < Place.hour(now)) {
                connection.all(List.of(connection.bind(DELETE_HOUR, timestamp, row.getLong(0))));
            }
        }
        return taken;
    }

    private Map<Book, List<Place>> page(long hour, long now) {
        return connection.rows(connection.bind(DUE, hour, now, PAGE)).stream().collect(Collectors.groupingBy(
                row -> new Book(row.getString("tenant"), row.getString("journal")),
                Collectors.mapping(row -> Place.of(row.getString("stream"), row), Collectors.toList())));
    }
}

package io.edrs.platform.adapters.scylla;

import com.datastax.oss.driver.api.core.cql.Row;
import io.edrs.platform.store.Journal.Entry;
import io.edrs.platform.store.Moments;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands, in every table.
 *
 * @param at in microseconds, as {@code expiresAt}
 * @param ref of the body when it is kept in pieces
 */
record Place(String stream, UUID id, long position, long at, @Nullable Long expiresAt, @Nullable UUID ref) {

    private static final long WEEK = 7L * 24 * 3600 * 1_000_000;
    private static final long HOUR = 3600L * 1_000_000;

    static Place of(String stream, Row row) {
        return new Place(stream, row.getUuid("id"), row.getLong("position"), row.getLong("at"),
                row.get("expires_at", Long.class), row.getUuid("body_ref"));
    }

    static Place of(Entry entry, long position, @Nullable UUID ref) {
        return new Place(entry.stream(), entry.id(), position, Moments.micros(entry.at()),
                entry.expiresAt() == null ? null : Moments.micros(entry.expiresAt()), ref);
    }

    int week() {
        return week(at);
    }

    static int week(long at) {
        return Math.toIntExact(Math.floorDiv(at, WEEK));
    }

    static long hour(long at) {
        return Math.floorDiv(at, HOUR);
    }

    long segment() {
        return Segments.of(position);
    }
}

package io.edrs.platform.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Append-heavy, time-ordered entries with expiry, by tenant, journal and stream. Every adapter passes
 * {@code JournalContract}. Moments are those of {@link Moments}; streams are as ids in {@link Names#id}, bodies as in
 * {@link JsonObjects}; anything else is refused with {@code REQUEST_INVALID} before a byte is written. An id belongs to one
 * stream.
 */
public interface Journal {

    /** Appends; an id that is there already is left as it is. Durable and readable when it returns. */
    void append(String tenant, String journal, List<Entry> entries);

    /** The latest entries of a stream, newest first, strictly before the given moment when one is given. */
    List<Entry> latest(String tenant, String journal, String stream, @Nullable Instant before, int limit);

    /**
     * Entries of all streams stored at or after the moment by the store's clock, in the order they were stored, in pages
     * of {@code limit} after {@code afterPosition}, 0 for the first. Nothing appears later behind a position once read.
     */
    List<Stored> storedSince(String tenant, String journal, Instant moment, long afterPosition, int limit);

    /** Deletes a stream's entries (all streams' when null) and returns how many went. */
    int delete(String tenant, String journal, @Nullable String stream);

    /** Deletes those of a stream's entries and returns how many went; ids that are not there are passed over. */
    int remove(String tenant, String journal, String stream, Set<UUID> ids);

    /** Deletes entries whose expiry has passed at the given moment; returns how many. A store may let them go before by itself. */
    int expire(Instant now);

    /** @param at when it happened @param json a JSON object @param expiresAt null for never */
    record Entry(String stream, UUID id, Instant at, String json, @Nullable Instant expiresAt) {}

    /** @param position strictly growing in storage order */
    record Stored(long position, Entry entry) {}
}

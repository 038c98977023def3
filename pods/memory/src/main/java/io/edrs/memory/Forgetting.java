package io.edrs.memory;

import java.util.Map;
import java.util.UUID;
import java.time.Instant;

/** Forgets on every path of memory, looks afterwards whether anything is left, and gives a receipt. */
public interface Forgetting {

    /** Forgets; what was said later than now is new. */
    Receipt forget(String tenant, String by, Extent extent);

    /**
     * What went.
     *
     * @param extent what was to be forgotten, ids only
     * @param state {@code open} until everything went, then {@code complete}
     * @param gone how many went, by part of memory
     * @param remaining how many were found by looking again, by part of memory: zero each
     */
    record Receipt(UUID receiptId, String extent, String by, Instant at, String state, Map<String, Integer> gone,
            Map<String, Integer> remaining) {}
}

package io.edrs.ai.inference;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one step of a request.
 *
 * @param status {@code started}, {@code failed} or {@code finished}
 * @param calls how often a model was called for it
 * @param cuts how many of those calls a crash cut off
 * @param failure why the last call failed
 * @param result once finished
 */
record JournalEntry(String status, int calls, int cuts, @Nullable String failure, @Nullable Written result) {

    static final JournalEntry NONE = new JournalEntry("failed", 0, 0, null, null);

    boolean isCut() {
        return status.equals("started");
    }

    JournalEntry started() {
        return new JournalEntry("started", calls + 1, isCut() ? cuts + 1 : cuts, null, null);
    }

    JournalEntry abandoned() {
        return new JournalEntry("failed", calls, cuts + 1, "Cut off by crashes.", null);
    }

    JournalEntry failed(String reason) {
        return new JournalEntry("failed", calls, cuts, reason, null);
    }

    JournalEntry finished(Written written) {
        return new JournalEntry("finished", calls, cuts, null, written);
    }
}

package io.edrs.reasoning.learning;

import java.util.UUID;

/**
 * How an answer of an engine was received.
 *
 * @param messageId the question
 * @param confidence the answer's, in 0..1
 * @param good false where it was rated bad or corrected
 */
record Outcome(UUID messageId, String engine, double confidence, boolean good) {

    private static final int PARTS = 3;

    /** A third, always the same one, measures what the others taught. */
    boolean held() {
        return Math.floorMod(messageId.hashCode() * 0x9E3779B9 >>> 8, PARTS) == 0;
    }
}

package io.edrs.knowledge.documents;

import java.time.Duration;

/** What one file may cost: its bytes, the characters taken out of it, and the time that takes. */
record ParseLimits(long bytes, int characters, Duration time) {

    static ParseLimits defaults() {
        return new ParseLimits(50L << 20, 10_000_000, Duration.ofSeconds(60));
    }
}

package io.edrs.persona.performance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a persona did in a time.
 *
 * @param answers how many it gave, its questions back included
 * @param unknown how many of them say that it does not know
 * @param unknownShare of all answers, null without any
 * @param clarifications how often it asked back
 * @param confidence mean of all answers
 * @param ratings what people thought
 * @param trend the same, piece by piece, pieces without answers left out
 */
record Performance(String personaId, Instant from, Instant to, long answers, long unknown, @Nullable Double unknownShare, long clarifications,
        @Nullable Double confidence, @Nullable Latency latency, Ratings ratings, List<Piece> trend) {

    /**
     * Milliseconds from a question's acceptance to its answer.
     *
     * @param of how many answers the percentiles are taken of: all, or the newest where there are too many
     */
    record Latency(double mean, double p50, double p95, double most, int of) {}

    /** @param goodShare of all ratings, null without any */
    record Ratings(long good, long bad, @Nullable Double goodShare) {}

    /** @param start of this piece of the time */
    record Piece(Instant start, long answers, double unknownShare, double meanLatency, @Nullable Double confidence) {}
}

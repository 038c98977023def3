package io.edrs.shared.eventbus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tree of events behind an answer, as far as topics keep them: volatile asks and replies are not kept, the answer's
 * own timings, missing parts and evidence tell of those.
 *
 * @param readFrom since when topics were read
 * @param complete false when reading took too long; there may be more
 * @param events how many different events were found
 * @param defects what does not fit together
 */
record Trace(UUID traceId, Instant readFrom, boolean complete, int events, List<Node> roots, List<Defect> defects) {

    /**
     * An event and what followed from it.
     *
     * @param durationMs from the parent's saying to this one's; null without a parent
     * @param copies how often it was said, more than once after a redelivery
     * @param detail what an answer or a dead letter says of itself
     */
    record Node(UUID eventId, String type, String source, Instant publishedAt, @Nullable Double durationMs, int hops,
            int copies, @Nullable Object detail, List<Node> children) {}

    /** @param kind {@code missing_root}, {@code missing_parent} or {@code cycle} */
    record Defect(UUID eventId, String kind, String message) {}
}

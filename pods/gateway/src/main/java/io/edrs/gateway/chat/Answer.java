package io.edrs.gateway.chat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.reasoning.Citation;
import io.edrs.schema.reasoning.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The recorded answer to a message, as callers see it.
 *
 * @param messageId of the question; of what a person says in the persona's place, its own
 * @param kind {@code answer}, {@code unknown}, {@code clarification}, or {@code human} when a person said it in the persona's place
 * @param inReplyTo the message that a person's words come after; null for a persona's
 */
record Answer(UUID conversationId, UUID messageId, UUID eventId, String question, String answer, List<Citation> citations,
        List<Evidence> evidence, double confidence, String path, List<String> missing, int busHops, int busMessages,
        Map<String, Double> timings, String traceId, Instant answeredAt, @Nullable String kind, @Nullable UUID inReplyTo) {

    private static final String STOPPED = "stopped";

    /** Whether it was no longer wanted before it was there. */
    @JsonIgnore
    boolean isStopped() {
        return STOPPED.equals(path);
    }

    /** Whether a person said it in the persona's place. */
    @JsonIgnore
    boolean isHuman() {
        return AnswerCompleted.HUMAN.equals(kind);
    }

    static Answer of(BaseEvent<AnswerCompleted> event) {
        return of(event.payload(), event.eventId(), event.metadata().publishedAt());
    }

    static Answer of(AnswerCompleted said, UUID eventId, Instant at) {
        return new Answer(said.conversationId(), said.messageId(), eventId, said.question(), said.answer(),
                said.citations(), said.evidence(), said.confidence(), said.path(), said.missing(), said.busHops(),
                said.busMessages(), said.timings(), said.messageId().toString().replace("-", ""),
                at, said.kind(), said.inReplyTo());
    }
}

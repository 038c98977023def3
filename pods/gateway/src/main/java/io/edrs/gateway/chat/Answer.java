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

/** The recorded answer to a message, as callers see it; its kind is {@code answer}, {@code unknown} or {@code clarification}. */
record Answer(UUID conversationId, UUID messageId, UUID eventId, String question, String answer, List<Citation> citations,
        List<Evidence> evidence, double confidence, String path, List<String> missing, int busHops, int busMessages,
        Map<String, Double> timings, String traceId, Instant answeredAt, @Nullable String kind) {

    private static final String STOPPED = "stopped";

    /** Whether it was no longer wanted before it was there. */
    @JsonIgnore
    boolean isStopped() {
        return STOPPED.equals(path);
    }

    static Answer of(BaseEvent<AnswerCompleted> event) {
        var said = event.payload();
        return new Answer(said.conversationId(), said.messageId(), event.eventId(), said.question(), said.answer(),
                said.citations(), said.evidence(), said.confidence(), said.path(), said.missing(), said.busHops(),
                said.busMessages(), said.timings(), said.messageId().toString().replace("-", ""),
                event.metadata().publishedAt(), said.kind());
    }
}

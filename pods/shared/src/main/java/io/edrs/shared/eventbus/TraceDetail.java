package io.edrs.shared.eventbus;

import io.edrs.schema.Payload;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.reasoning.Evidence;
import io.edrs.schema.shared.EventDeadLettered;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What some events say of the work behind them. */
final class TraceDetail {

    private TraceDetail() {}

    record OfAnswer(String path, double confidence, int busHops, int busMessages, Map<String, Double> timings,
            List<String> missing, List<Evidence> evidence) {}

    record OfDeadLetter(String service, String code, String category, String reason, int attempts) {}

    static @Nullable Object of(Payload payload) {
        return switch (payload) {
            case AnswerCompleted answer -> new OfAnswer(answer.path(), answer.confidence(), answer.busHops(),
                    answer.busMessages(), answer.timings(), answer.missing(), answer.evidence());
            case EventDeadLettered letter -> new OfDeadLetter(letter.service(), letter.code(), letter.category(),
                    letter.reason(), letter.attempts());
            default -> null;
        };
    }
}

package io.edrs.persona.performance;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.persona.PersonaProfile;
import io.edrs.schema.reasoning.AnswerCompleted;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Measures each answer, once. */
@Singleton
final class AnswerHandler implements EventHandler<AnswerCompleted> {

    private final Measurements measurements;

    AnswerHandler(Measurements measurements) {
        this.measurements = measurements;
    }

    @Override
    public List<Payload> handle(BaseEvent<AnswerCompleted> event) {
        var answer = event.payload();
        var labels = Map.of(Measurements.PERSONA, Objects.requireNonNullElse(answer.personaId(), PersonaProfile.DEFAULT_ID), Measurements.OUTCOME, outcome(answer));
        measurements.keep(event, Map.of(Measurements.ANSWERS, milliseconds(answer), Measurements.CONFIDENCE, answer.confidence()), labels);
        return List.of();
    }

    private static String outcome(AnswerCompleted answer) {
        if (answer.kind() != null) {
            return answer.kind();
        }
        var isUnknown = isEmpty(answer.citations()) && !isEmpty(answer.missing());
        return isUnknown ? Measurements.UNKNOWN : "answer";
    }

    /** From the question's acceptance to the answer: the steps one after the other. */
    private static double milliseconds(AnswerCompleted answer) {
        return answer.timings() == null ? 0 : answer.timings().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static boolean isEmpty(List<?> list) {
        return list == null || list.isEmpty();
    }
}

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
        if (AnswerCompleted.HUMAN.equals(answer.kind())) {
            // What a person says measures no persona.
            return List.of();
        }
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

    /** From the question's acceptance to the answer: what it waited, and what was done for it in all. */
    private static double milliseconds(AnswerCompleted answer) {
        var timings = Objects.requireNonNullElse(answer.timings(), Map.<String, Double>of());
        var steps = timings.entrySet().stream().filter(step -> !step.getKey().equals("wait")).mapToDouble(Map.Entry::getValue).sum();
        return timings.getOrDefault("wait", 0.0) + timings.getOrDefault("total", steps);
    }

    private static boolean isEmpty(List<?> list) {
        return list == null || list.isEmpty();
    }
}

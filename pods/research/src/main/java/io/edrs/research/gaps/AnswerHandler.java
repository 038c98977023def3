package io.edrs.research.gaps;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.research.GapIdentified;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Notices answers that lacked evidence. */
@Singleton
final class AnswerHandler implements EventHandler<AnswerCompleted> {

    /** A pod that did not reply in time, like {@code memory} or {@code ai-services}; what is not known is said in several words. */
    private static final Pattern POD = Pattern.compile("[a-z][a-z0-9._-]*");

    private static final Set<String> NO_LACK = Set.of("clarification", "stopped", AnswerCompleted.HUMAN);

    private final Gaps gaps;
    private final GapsConfig config;

    AnswerHandler(Gaps gaps, GapsConfig config) {
        this.gaps = gaps;
        this.config = config;
    }

    @Override
    public List<GapIdentified> handle(BaseEvent<AnswerCompleted> event) {
        var answer = event.payload();
        var named = answer.missing() == null ? List.<String>of() : answer.missing();
        var unknown = named.stream().filter(one -> !one.isBlank() && !POD.matcher(one.strip()).matches()).toList();
        var isUnsure = answer.confidence() < config.lowConfidence() && named.size() == unknown.size();
        // Asking back is no lack of evidence, nor is an answer that was stopped, nor what a person says.
        if (NO_LACK.contains(Objects.requireNonNullElse(answer.kind(), "")) || answer.question() == null || answer.question().isBlank() || "reactive".equals(answer.path()) || (unknown.isEmpty() && !isUnsure)) {
            return List.of();
        }
        var gap = gaps.record(event.tenant(), first(answer, String.join("; ", unknown)), answer.messageId(), answer.confidence());
        return List.of(new GapIdentified(gap.gapId(), gap.question(), gap.missing(), gap.closedBy()));
    }

    private static Gap first(AnswerCompleted answer, String missing) {
        var question = answer.question().strip();
        return new Gap(Questions.id(question), question, missing, Questions.closing(question, missing),
                answer.confidence(), 0);
    }
}

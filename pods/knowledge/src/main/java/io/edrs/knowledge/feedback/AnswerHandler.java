package io.edrs.knowledge.feedback;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.reasoning.Evidence;
import jakarta.inject.Singleton;
import java.util.List;

/** Remembers for a while on which passages an answer rested, so that a rating of it can teach. */
@Singleton
final class AnswerHandler implements EventHandler<AnswerCompleted> {

    private static final String PASSAGE = "passage";

    private final Answers answers;

    AnswerHandler(Answers answers) {
        this.answers = answers;
    }

    @Override
    public List<Payload> handle(BaseEvent<AnswerCompleted> event) {
        var answer = event.payload();
        var passages = answer.evidence() == null ? List.<String>of()
                : answer.evidence().stream().filter(one -> PASSAGE.equals(one.kind())).map(Evidence::id).distinct().toList();
        if (!passages.isEmpty() && answer.question() != null && !answer.question().isBlank()) {
            answers.remember(event.tenant(), answer.messageId(), answer.question(), passages);
        }
        return List.of();
    }
}

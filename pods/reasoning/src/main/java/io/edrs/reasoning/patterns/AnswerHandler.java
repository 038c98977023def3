package io.edrs.reasoning.patterns;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.compute.GroupCommit;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.reasoning.AnswerCompleted;
import jakarta.inject.Singleton;
import java.util.List;

/** Notes a question with its outcome; greetings and statements, which rest on nothing, are no patterns. */
@Singleton
final class AnswerHandler implements EventHandler<AnswerCompleted> {

    private final GroupCommit<Pattern> group;

    AnswerHandler(PatternRecords records) {
        this.group = new GroupCommit<>(records::save);
    }

    @Override
    public List<Payload> handle(BaseEvent<AnswerCompleted> event) {
        var said = event.payload();
        var rests = said.evidence() != null && said.citations() != null && !said.evidence().isEmpty();
        if (rests && said.userId() != null && said.question() != null && !said.question().isBlank()) {
            group.add(event.tenant(), Pattern.of(said, event.metadata().publishedAt()));
        }
        return List.of();
    }
}

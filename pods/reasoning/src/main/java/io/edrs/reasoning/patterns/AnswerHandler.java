package io.edrs.reasoning.patterns;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.compute.GroupCommit;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.reasoning.AnswerCompleted;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Notes a question with its outcome; greetings and statements, which rest on nothing, are no patterns. */
@Singleton
final class AnswerHandler implements EventHandler<AnswerCompleted> {

    private final PatternRecords records;
    private final Map<String, GroupCommit<Pattern>> groups = new ConcurrentHashMap<>();

    AnswerHandler(PatternRecords records) {
        this.records = records;
    }

    @Override
    public List<Payload> handle(BaseEvent<AnswerCompleted> event) {
        var said = event.payload();
        var rests = said.evidence() != null && said.citations() != null && !said.evidence().isEmpty();
        if (rests && said.userId() != null && said.question() != null && !said.question().isBlank()) {
            groups.computeIfAbsent(event.tenant(), tenant -> new GroupCommit<>(patterns -> records.save(tenant, patterns)))
                    .add(Pattern.of(said, event.metadata().publishedAt()));
        }
        return List.of();
    }
}

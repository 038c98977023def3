package io.edrs.memory.causaltrace;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.FactsConsolidated;
import io.edrs.schema.persona.FeedbackReceived;
import io.edrs.schema.persona.PreferenceLearned;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.research.GapIdentified;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One handler for each kind of event that stands in the tree behind an answer. */
final class Recorders {

    private Recorders() {}

    @Singleton
    static final class Questions implements EventHandler<RequestReceived> {

        private final Lineage lineage;

        Questions(Lineage lineage) {
            this.lineage = lineage;
        }

        @Override
        public List<Payload> handle(BaseEvent<RequestReceived> event) {
            var asked = event.payload();
            lineage.record(event, asked.conversationId(), asked.userId(), Map.of("personaId", asked.personaId()));
            return List.of();
        }
    }

    @Singleton
    static final class Answers implements EventHandler<AnswerCompleted> {

        private final Lineage lineage;

        Answers(Lineage lineage) {
            this.lineage = lineage;
        }

        @Override
        public List<Payload> handle(BaseEvent<AnswerCompleted> event) {
            var answer = event.payload();
            lineage.record(event, answer.conversationId(), answer.userId(), Map.of("path", answer.path(), "confidence", answer.confidence(),
                    "busHops", answer.busHops(), "busMessages", answer.busMessages(), "timings", Objects.requireNonNullElse(answer.timings(), Map.of()),
                    "missing", Objects.requireNonNullElse(answer.missing(), List.of()),
                    "evidence", Objects.requireNonNullElse(answer.evidence(), List.of())));
            return List.of();
        }
    }

    @Singleton
    static final class Consolidated implements EventHandler<FactsConsolidated> {

        private final Lineage lineage;

        Consolidated(Lineage lineage) {
            this.lineage = lineage;
        }

        @Override
        public List<Payload> handle(BaseEvent<FactsConsolidated> event) {
            var facts = event.payload();
            lineage.record(event, facts.conversationId(), null, Map.of("learned", facts.learned(), "confirmed", facts.confirmed(), "ended", facts.ended()));
            return List.of();
        }
    }

    @Singleton
    static final class Preferences implements EventHandler<PreferenceLearned> {

        private final Lineage lineage;

        Preferences(Lineage lineage) {
            this.lineage = lineage;
        }

        @Override
        public List<Payload> handle(BaseEvent<PreferenceLearned> event) {
            lineage.record(event, null, event.payload().userId(), Map.of("name", event.payload().name()));
            return List.of();
        }
    }

    @Singleton
    static final class Gaps implements EventHandler<GapIdentified> {

        private final Lineage lineage;

        Gaps(Lineage lineage) {
            this.lineage = lineage;
        }

        @Override
        public List<Payload> handle(BaseEvent<GapIdentified> event) {
            lineage.record(event, null, null, Map.of("gapId", event.payload().gapId()));
            return List.of();
        }
    }

    @Singleton
    static final class Feedback implements EventHandler<FeedbackReceived> {

        private final Lineage lineage;

        Feedback(Lineage lineage) {
            this.lineage = lineage;
        }

        @Override
        public List<Payload> handle(BaseEvent<FeedbackReceived> event) {
            var said = event.payload();
            lineage.record(event, said.conversationId(), said.userId(), Map.of("messageId", said.messageId(),
                    "rating", Objects.requireNonNullElse(said.rating(), ""), "isCorrection", said.correction() != null));
            return List.of();
        }
    }
}

package io.edrs.memory.episodic;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.reasoning.AnswerCompleted;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Remembers what the persona said, or a person in its place. */
@Singleton
final class AnswerMemory implements EventHandler<AnswerCompleted> {

    private final EpisodeMemory memory;

    AnswerMemory(EpisodeMemory memory) {
        this.memory = memory;
    }

    @Override
    public List<Payload> handle(BaseEvent<AnswerCompleted> event) {
        var said = event.payload();
        var isHuman = AnswerCompleted.HUMAN.equals(said.kind());
        var answered = said.inReplyTo() == null ? said.messageId() : said.inReplyTo();
        memory.remember(event.tenant(), new Episode(event.eventId(), said.conversationId(), said.personaId(), said.userId(),
                isHuman ? AnswerCompleted.HUMAN : Episode.PERSONA, said.answer(), event.metadata().publishedAt().truncatedTo(ChronoUnit.MICROS),
                Episode.TURN, null), answered);
        return List.of();
    }
}

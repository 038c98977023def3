package io.edrs.memory.episodic;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.gateway.RequestReceived;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Remembers what the user said. */
@Singleton
final class QuestionMemory implements EventHandler<RequestReceived> {

    private final EpisodeMemory memory;

    QuestionMemory(EpisodeMemory memory) {
        this.memory = memory;
    }

    @Override
    public List<Payload> handle(BaseEvent<RequestReceived> event) {
        var said = event.payload();
        var at = event.metadata().publishedAt().truncatedTo(ChronoUnit.MICROS);
        if (said.replaces() != null) {
            memory.replace(event.tenant(), said.conversationId(), said.replaces(), at);
        }
        memory.remember(event.tenant(), new Episode(event.eventId(), said.conversationId(), said.personaId(), said.userId(),
                Episode.USER, said.text(), at, Episode.TURN, null));
        return List.of();
    }
}

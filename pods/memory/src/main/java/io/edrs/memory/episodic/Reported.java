package io.edrs.memory.episodic;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.memory.EpisodeReported;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Remembers what was said or happened elsewhere. */
@Singleton
final class Reported implements EventHandler<EpisodeReported> {

    private static final int LONGEST_SPEAKER = 200;

    private final EpisodeMemory memory;

    Reported(EpisodeMemory memory) {
        this.memory = memory;
    }

    @Override
    public List<Payload> handle(BaseEvent<EpisodeReported> event) {
        var said = event.payload();
        var kind = said.kind() == null ? Episode.TURN : said.kind();
        check(said.conversationId() != null && said.personaId() != null && said.userId() != null && said.saidAt() != null
                && said.text() != null && !said.text().isBlank(),
                "An episode needs a conversation, a persona, a user, a text and the moment it was said.");
        check(said.speaker() != null && !said.speaker().isBlank() && said.speaker().length() <= LONGEST_SPEAKER,
                "An episode's speaker has 1 to %d characters.".formatted(LONGEST_SPEAKER));
        check(kind.equals(Episode.TURN) || kind.equals(Episode.EVENT),
                "The kind '%s' is refused; an episode is a turn or an event.".formatted(kind));
        memory.remember(event.tenant(), new Episode(event.eventId(), said.conversationId(), said.personaId(), said.userId(),
                said.speaker().strip(), said.text(), said.saidAt().truncatedTo(ChronoUnit.MICROS), kind, null));
        return List.of();
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new EdrsException(KernelError.REQUEST_INVALID, otherwise);
        }
    }
}

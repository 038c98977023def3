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
import java.util.UUID;

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
        remember(event.tenant(), event.eventId(), event.payload());
        return List.of();
    }

    /** Remembers it under that id, or says what is wrong with it. */
    Episode remember(String tenant, UUID eventId, EpisodeReported said) {
        var kind = said.kind() == null ? Episode.TURN : said.kind();
        check(said.conversationId() != null && said.personaId() != null && said.userId() != null && said.saidAt() != null
                && said.text() != null && !said.text().isBlank(),
                "An episode needs a conversation, a persona, a user, a text and the moment it was said.");
        check(said.speaker() != null && !said.speaker().isBlank() && said.speaker().length() <= LONGEST_SPEAKER,
                "An episode's speaker has 1 to %d characters.".formatted(LONGEST_SPEAKER));
        check(kind.equals(Episode.TURN) || kind.equals(Episode.EVENT),
                "The kind '%s' is refused; an episode is a turn or an event.".formatted(kind));
        var episode = new Episode(eventId, said.conversationId(), said.personaId(), said.userId(),
                said.speaker().strip(), said.text(), said.saidAt().truncatedTo(ChronoUnit.MICROS), kind, null);
        memory.remember(tenant, episode);
        return episode;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new EdrsException(KernelError.REQUEST_INVALID, otherwise);
        }
    }
}

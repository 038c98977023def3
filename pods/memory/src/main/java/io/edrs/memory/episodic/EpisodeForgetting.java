package io.edrs.memory.episodic;

import io.edrs.memory.Extent;
import io.edrs.memory.Extent.OfConversation;
import io.edrs.memory.Extent.OfTurn;
import io.edrs.memory.Extent.OfUser;
import io.edrs.memory.Forgetful;
import jakarta.inject.Singleton;

/** Loses turns, in the journal and in the indexes; of a user, whatever of theirs is still on its way. */
@Singleton
final class EpisodeForgetting implements Forgetful {

    private static final int ALL = 100_000;

    private final EpisodeMemory memory;
    private final EpisodeJournal journal;

    EpisodeForgetting(EpisodeMemory memory, EpisodeJournal journal) {
        this.memory = memory;
        this.journal = journal;
    }

    @Override
    public String keeps() {
        return "turns";
    }

    @Override
    public int forget(String tenant, Extent extent) {
        return switch (extent) {
            case OfUser(var userId) -> {
                journal.forgetUser(tenant, userId);
                yield 0;
            }
            case OfConversation(var conversationId) -> memory.forget(tenant, conversationId);
            case OfTurn(var conversationId, var eventId) -> memory.forgetTurn(tenant, conversationId, eventId);
        };
    }

    @Override
    public int remaining(String tenant, Extent extent) {
        return switch (extent) {
            case OfUser _ -> 0;
            case OfConversation(var conversationId) -> journal.episodes(tenant, conversationId, 1).size();
            case OfTurn(var conversationId, var eventId) -> (int) journal.episodes(tenant, conversationId, ALL).stream()
                    .filter(episode -> episode.eventId().equals(eventId)).count();
        };
    }
}

package io.edrs.memory.episodic;

import io.edrs.memory.History;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The journal as others read it from end to end. */
@Singleton
final class EpisodeHistory implements History {

    private static final int LATEST = 1_000;

    private final EpisodeJournal journal;

    EpisodeHistory(EpisodeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Page after(String tenant, long position, int limit) {
        var stored = journal.storedAfter(tenant, position, limit);
        return new Page(stored.stream().map(journal::read).filter(episode -> !journal.isReplaced(tenant, episode.eventId())).map(EpisodeHistory::said).toList(),
                stored.isEmpty() ? position : stored.getLast().position());
    }

    @Override
    public Set<String> users(String tenant, UUID conversationId) {
        return journal.episodes(tenant, conversationId, LATEST).stream().map(Episode::userId).collect(Collectors.toSet());
    }

    private static Said said(Episode episode) {
        return new Said(episode.eventId(), episode.conversationId(), episode.personaId(), episode.userId(), episode.speaker(),
                episode.text(), episode.saidAt());
    }
}

package io.edrs.memory.episodic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.platform.store.Journal;
import io.edrs.schema.EventIds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Up to which moment each conversation is forgotten, so that an event redelivered or replayed later revives nothing. */
@Singleton
final class ForgottenConversations {

    private static final String NAME = "forgotten";
    private static final int AT_HAND = 100_000;

    private record Key(String tenant, UUID conversationId) {}

    private final Journal journal;
    private final EpisodicConfig config;
    private final Clock clock;
    private final Cache<Key, Instant> moments = Caffeine.newBuilder().maximumSize(AT_HAND).build();

    ForgottenConversations(Journal journal, EpisodicConfig config, Clock clock) {
        this.journal = journal;
        this.config = config;
        this.clock = clock;
    }

    /** Marks everything said so far. */
    void mark(String tenant, UUID conversationId) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        journal.append(tenant, NAME, List.of(new Journal.Entry(conversationId.toString(),
                EventIds.derive(conversationId, "forgotten/" + now), now, "{}", now.plus(config.retention()))));
        moments.put(new Key(tenant, conversationId), now);
    }

    boolean isForgotten(String tenant, Episode episode) {
        var moment = moments.get(new Key(tenant, episode.conversationId()), key -> read(tenant, key.conversationId()));
        return !episode.saidAt().isAfter(moment);
    }

    private Instant read(String tenant, UUID conversationId) {
        return journal.latest(tenant, NAME, conversationId.toString(), null, 1).stream()
                .map(Journal.Entry::at).findFirst().orElse(Instant.MIN);
    }
}

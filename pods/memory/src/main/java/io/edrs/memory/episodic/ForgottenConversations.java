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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What is forgotten and up to which moment, so that an event redelivered or replayed later revives nothing. */
@Singleton
final class ForgottenConversations {

    private static final String NAME = "forgotten";
    private static final String TURNS = "/turns";
    private static final String USER = "user/";
    private static final int AT_HAND = 100_000;
    private static final int MOST_TURNS = 100_000;

    private record Key(String tenant, String stream) {}

    private final Journal journal;
    private final EpisodicConfig config;
    private final Clock clock;
    private final Cache<Key, Instant> moments = Caffeine.newBuilder().maximumSize(AT_HAND).build();
    private final Cache<Key, Set<UUID>> turns = Caffeine.newBuilder().maximumSize(AT_HAND).build();

    ForgottenConversations(Journal journal, EpisodicConfig config, Clock clock) {
        this.journal = journal;
        this.config = config;
        this.clock = clock;
    }

    /** Marks everything said in the conversation so far. */
    void mark(String tenant, UUID conversationId) {
        markStream(tenant, conversationId.toString(), conversationId);
    }

    /** Marks everything of the user so far. */
    void markUser(String tenant, String userId) {
        markStream(tenant, USER + userId, EventIds.atMillis(clock.millis()));
    }

    void markTurn(String tenant, UUID conversationId, UUID eventId) {
        var stream = conversationId + TURNS;
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        journal.append(tenant, NAME, List.of(new Journal.Entry(stream, eventId, now, "{}", now.plus(config.retention()))));
        turnsOf(tenant, stream).add(eventId);
    }

    boolean isForgotten(String tenant, Episode episode) {
        var conversation = episode.conversationId().toString();
        return !episode.saidAt().isAfter(moment(tenant, conversation)) || !episode.saidAt().isAfter(moment(tenant, USER + episode.userId()))
                || turnsOf(tenant, conversation + TURNS).contains(episode.eventId());
    }

    private void markStream(String tenant, String stream, UUID time) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        journal.append(tenant, NAME, List.of(new Journal.Entry(stream,
                EventIds.derive(time, tenant + "/" + stream + "/forgotten/" + now), now, "{}", now.plus(config.retention()))));
        moments.put(new Key(tenant, stream), now);
    }

    private Instant moment(String tenant, String stream) {
        return moments.get(new Key(tenant, stream), key -> journal.latest(tenant, NAME, stream, null, 1).stream()
                .map(Journal.Entry::at).findFirst().orElse(Instant.MIN));
    }

    private Set<UUID> turnsOf(String tenant, String stream) {
        return turns.get(new Key(tenant, stream), key -> journal.latest(tenant, NAME, stream, null, MOST_TURNS).stream()
                .map(Journal.Entry::id).collect(Collectors.toCollection(ConcurrentHashMap::newKeySet)));
    }
}

package io.edrs.memory.episodic;

import io.edrs.platform.store.Journal;
import io.edrs.schema.EventIds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What is forgotten and up to which moment, and what was replaced, so that an event redelivered or replayed later revives nothing. */
@Singleton
final class ForgottenConversations {

    private static final String NAME = "forgotten";
    private static final String TURNS = "/turns";
    private static final String REPLACED = "/replaced";
    private static final String USER = "user/";
    private static final int PAGE = 1_000;

    /** @param moments up to when, by what @param turns single ones @param replaced those that are history @param revised the conversations they are of */
    private record Marks(Map<String, Instant> moments, Set<UUID> turns, Set<UUID> replaced, Set<String> revised) {

        void add(Journal.Entry mark) {
            if (mark.stream().endsWith(TURNS)) {
                turns.add(mark.id());
            } else if (mark.stream().endsWith(REPLACED)) {
                replaced.add(mark.id());
                revised.add(mark.stream());
            } else {
                moments.merge(mark.stream(), mark.at(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
    }

    private final Journal journal;
    private final EpisodicConfig config;
    private final Clock clock;
    private final Map<String, Marks> marks = new ConcurrentHashMap<>();

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
        append(tenant, conversationId + TURNS, eventId, now());
    }

    void markReplaced(String tenant, UUID conversationId, UUID eventId) {
        append(tenant, conversationId + REPLACED, eventId, now());
    }

    boolean hasReplaced(String tenant, UUID conversationId) {
        return of(tenant).revised().contains(conversationId + REPLACED);
    }

    boolean isReplaced(String tenant, UUID eventId) {
        return of(tenant).replaced().contains(eventId);
    }

    boolean isForgotten(String tenant, Episode episode) {
        var known = of(tenant);
        return known.turns().contains(episode.eventId()) || isPast(known, episode.conversationId().toString(), episode)
                || isPast(known, USER + episode.userId(), episode);
    }

    private static boolean isPast(Marks known, String stream, Episode episode) {
        return !episode.saidAt().isAfter(known.moments().getOrDefault(stream, Instant.MIN));
    }

    private void markStream(String tenant, String stream, UUID time) {
        var now = now();
        append(tenant, stream, EventIds.derive(time, tenant + "/" + stream + "/forgotten/" + now), now);
    }

    private void append(String tenant, String stream, UUID id, Instant now) {
        var mark = new Journal.Entry(stream, id, now, "{}", now.plus(config.retention()));
        journal.append(tenant, NAME, List.of(mark));
        of(tenant).add(mark);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** All marks of a tenant, read once: they are few, and every turn asks for them. */
    private Marks of(String tenant) {
        return marks.computeIfAbsent(tenant, unread -> {
            var read = new Marks(new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
            long position = 0;
            List<Journal.Stored> page;
            do {
                page = journal.storedSince(tenant, NAME, Instant.EPOCH, position, PAGE);
                page.forEach(stored -> read.add(stored.entry()));
                position = page.isEmpty() ? position : page.getLast().position();
            } while (page.size() == PAGE);
            return read;
        });
    }
}

package io.edrs.memory.episodic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The newest episodes of the conversations that are going on. Whoever writes to the journal of a tenant tells here, after
 * the journal has it, so that a question and its answer read their conversation once.
 */
final class Tails {

    private static final int LENGTH = 24;
    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final long WEIGHT = 12_000_000;
    private static final int WEIGHT_OF_A_TURN = 2_048;

    private record Key(String tenant, UUID conversationId) {}

    /** @param episodes newest first @param whole whether the conversation has no others */
    private record Tail(List<Episode> episodes, boolean whole) {}

    private final Cache<Key, Tail> tails = Caffeine.newBuilder().expireAfterAccess(QUIET).maximumWeight(WEIGHT)
            .weigher((Key key, Tail tail) -> WEIGHT_OF_A_TURN + tail.episodes().stream()
                    .mapToInt(episode -> WEIGHT_OF_A_TURN + episode.text().length()).sum()).build();

    /** The latest strictly before the moment, newest first; empty when the tail does not reach so far. */
    Optional<List<Episode>> latest(String tenant, UUID conversationId, @Nullable Instant before, int limit,
            Function<Integer, List<Episode>> journal) {
        if (limit > LENGTH) {
            return Optional.empty();
        }
        return reaching(tails.get(new Key(tenant, conversationId), unread -> tail(journal.apply(LENGTH))), before, limit);
    }

    /** The same from what is at hand; empty when nothing of the conversation is. */
    Optional<List<Episode>> known(String tenant, UUID conversationId, Instant before, int limit) {
        return Optional.ofNullable(tails.getIfPresent(new Key(tenant, conversationId))).flatMap(tail -> reaching(tail, before, limit));
    }

    private static Optional<List<Episode>> reaching(Tail tail, @Nullable Instant before, int limit) {
        var earlier = tail.episodes().stream().filter(episode -> before == null || episode.saidAt().isBefore(before)).limit(limit).toList();
        return tail.whole() || earlier.size() == limit ? Optional.of(earlier) : Optional.empty();
    }

    /** The journal has it now. */
    void appended(String tenant, Episode episode) {
        tails.asMap().computeIfPresent(new Key(tenant, episode.conversationId()), (key, tail) -> with(tail, episode));
    }

    /** The journal has less now. */
    void shrunk(String tenant, UUID conversationId) {
        tails.invalidate(new Key(tenant, conversationId));
    }

    private static Tail tail(List<Episode> newestFirst) {
        return new Tail(newestFirst, newestFirst.size() < LENGTH);
    }

    private static Tail with(Tail tail, Episode episode) {
        if (tail.episodes().stream().anyMatch(known -> known.eventId().equals(episode.eventId()))) {
            return tail;
        }
        var episodes = new ArrayList<>(tail.episodes());
        int place = 0;
        while (place < episodes.size() && episodes.get(place).saidAt().isAfter(episode.saidAt())) {
            place++;
        }
        if (place == episodes.size() && !tail.whole()) {
            // Older than the tail reaches: whether others stand between is not known.
            return tail;
        }
        episodes.add(place, episode);
        return episodes.size() <= LENGTH ? new Tail(List.copyOf(episodes), tail.whole()) : new Tail(List.copyOf(episodes.subList(0, LENGTH)), false);
    }
}

package io.edrs.memory.episodic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.memory.Conversations;
import io.edrs.platform.store.Journal;
import io.edrs.schema.memory.Turn;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every episode, one stream per conversation, with the turns looked up last at hand. */
@Singleton
final class EpisodeJournal implements Conversations {

    static final String NAME = "episodes";
    private static final int PAGE = 4_096;
    private static final int BEFORE = 2;
    private static final int NEIGHBOURS = 4;
    private static final int CROWD = 4096;
    private static final int LONGEST = 100_000;
    private static final int WEIGHT_OF_A_TURN = 256;
    private static final long CACHE_WEIGHT = 24_000_000;

    private record Known(String tenant, EpisodeKey key) {}

    private final Journal journal;
    private final ForgottenConversations forgotten;
    private final EpisodicConfig config;
    private final Clock clock;
    private final EpisodeJson json = new EpisodeJson();
    private final Tails tails = new Tails();
    private final Cache<Known, Turn> turns = Caffeine.newBuilder().maximumWeight(CACHE_WEIGHT)
            .weigher((Known known, Turn turn) -> WEIGHT_OF_A_TURN + turn.text().length()).build();

    EpisodeJournal(Journal journal, ForgottenConversations forgotten, EpisodicConfig config, Clock clock) {
        this.journal = journal;
        this.forgotten = forgotten;
        this.config = config;
        this.clock = clock;
    }

    /** Durable when it returns, an episode that is there already staying as it is; false when it is forgotten for good. */
    boolean append(String tenant, Episode episode) {
        if (forgotten.isForgotten(tenant, episode)) {
            return false;
        }
        journal.append(tenant, NAME, List.of(json.write(episode, expiry(episode))));
        turns.put(new Known(tenant, episode.key()), episode.turn());
        tails.appended(tenant, episode);
        return true;
    }

    /** What was said right before it in its conversation, with the episode itself: oldest first, at most two before it. */
    List<Episode> upTo(String tenant, Episode episode) {
        var earlier = standing(tenant, episode.conversationId(), episode.saidAt(), BEFORE).toList().reversed();
        return Stream.concat(earlier.stream(), Stream.of(episode)).toList();
    }

    @Override
    public List<Turn> latest(String tenant, UUID conversationId, @Nullable Instant before, int limit) {
        return standing(tenant, conversationId, before, limit).map(Episode::turn).toList();
    }

    @Override
    public List<UUID> turnsFrom(String tenant, UUID conversationId, UUID eventId, Instant before) {
        return from(tenant, conversationId, eventId, before).stream().map(Episode::eventId).toList();
    }

    /** The same as {@link #latest} with what was replaced. */
    List<Turn> history(String tenant, UUID conversationId, @Nullable Instant before, int limit) {
        return read(tenant, conversationId, before, limit).map(Episode::turn).toList();
    }

    /** That one and all after it, said before the moment; empty when it is not there. */
    List<Episode> from(String tenant, UUID conversationId, UUID eventId, Instant before) {
        var newestFirst = read(tenant, conversationId, before, LONGEST).toList();
        var at = newestFirst.stream().map(Episode::eventId).toList().indexOf(eventId);
        return newestFirst.subList(0, at + 1);
    }

    /** From here on these are history and nothing else. */
    void replace(String tenant, UUID conversationId, List<UUID> eventIds) {
        eventIds.forEach(eventId -> forgotten.markReplaced(tenant, conversationId, eventId));
    }

    boolean isReplaced(String tenant, UUID eventId) {
        return forgotten.isReplaced(tenant, eventId);
    }

    @Override
    public List<Turn> latestWith(String tenant, UUID conversationId, String personaId, int limit) {
        return standing(tenant, conversationId, null, limit)
                .filter(episode -> episode.personaId().equals(personaId)).map(Episode::turn).toList();
    }

    /** The turn of that key, null when it is there no more. Call it where {@link #forget} cannot run beside it. */
    @Nullable Turn find(String tenant, EpisodeKey key) {
        var known = turns.getIfPresent(new Known(tenant, key));
        return known != null ? known : lookUp(tenant, key);
    }

    /** Hands over every episode stored at or after the moment, page by page, in the order of storage. */
    void replay(String tenant, Instant since, Consumer<List<Episode>> reader) {
        long position = 0;
        List<Journal.Stored> page;
        do {
            page = journal.storedSince(tenant, NAME, since, position, PAGE);
            if (!page.isEmpty()) {
                reader.accept(page.stream().map(stored -> json.read(stored.entry())).filter(episode -> !isReplaced(tenant, episode.eventId())).toList());
                position = page.getLast().position();
            }
        } while (page.size() == PAGE);
    }

    int forget(String tenant, UUID conversationId) {
        forgotten.mark(tenant, conversationId);
        int gone = journal.delete(tenant, NAME, conversationId.toString());
        tails.shrunk(tenant, conversationId);
        turns.asMap().keySet().removeIf(
                known -> known.tenant().equals(tenant) && known.key().conversationId().equals(conversationId));
        return gone;
    }

    /** Forgets single turns for good and returns how many there were. */
    int forgetTurns(String tenant, UUID conversationId, Set<UUID> eventIds) {
        eventIds.forEach(eventId -> forgotten.markTurn(tenant, conversationId, eventId));
        int gone = journal.remove(tenant, NAME, conversationId.toString(), eventIds);
        tails.shrunk(tenant, conversationId);
        turns.asMap().keySet().removeIf(known -> known.tenant().equals(tenant) && eventIds.contains(known.key().eventId()));
        return gone;
    }

    /** From here on nothing of the user said so far is kept, whenever it comes. */
    void forgetUser(String tenant, String userId) {
        forgotten.markUser(tenant, userId);
    }

    /** The episodes of a conversation, newest first. */
    List<Episode> episodes(String tenant, UUID conversationId, int limit) {
        return read(tenant, conversationId, null, limit).toList();
    }

    /** A page of what was stored after a position, and the position after it. */
    List<Journal.Stored> storedAfter(String tenant, long position, int limit) {
        return journal.storedSince(tenant, NAME, Instant.EPOCH, position, limit);
    }

    Episode read(Journal.Stored stored) {
        return json.read(stored.entry());
    }

    /** What is reported from the past is kept as long as what is said now. */
    private Instant expiry(Episode episode) {
        var now = clock.instant();
        return (episode.saidAt().isAfter(now) ? episode.saidAt() : now).plus(config.retention());
    }

    private @Nullable Turn lookUp(String tenant, EpisodeKey key) {
        var near = upTo(tenant, key, NEIGHBOURS);
        boolean isCrowded = near.size() == NEIGHBOURS && near.getLast().saidAt().equals(key.saidAt());
        var read = isCrowded ? upTo(tenant, key, CROWD) : near;
        // Who looks for a turn looks for those before it as well.
        near.forEach(episode -> turns.put(new Known(tenant, episode.key()), episode.turn()));
        return read.stream().filter(episode -> episode.eventId().equals(key.eventId())).findFirst().map(Episode::turn).orElse(null);
    }

    /** What is looked up is seldom of the newest of its conversation, which are not read for it. */
    private List<Episode> upTo(String tenant, EpisodeKey key, int limit) {
        var before = key.saidAt().plus(1, ChronoUnit.MICROS);
        return tails.known(tenant, key.conversationId(), before, limit).orElseGet(() -> stored(tenant, key.conversationId(), before, limit));
    }

    /** As it stands. */
    private Stream<Episode> standing(String tenant, UUID conversationId, @Nullable Instant before, int limit) {
        if (!forgotten.hasReplaced(tenant, conversationId)) {
            return read(tenant, conversationId, before, limit);
        }
        return read(tenant, conversationId, before, LONGEST).filter(episode -> !isReplaced(tenant, episode.eventId())).limit(limit);
    }

    private Stream<Episode> read(String tenant, UUID conversationId, @Nullable Instant before, int limit) {
        return tails.latest(tenant, conversationId, before, limit, length -> stored(tenant, conversationId, null, length))
                .orElseGet(() -> stored(tenant, conversationId, before, limit)).stream();
    }

    private List<Episode> stored(String tenant, UUID conversationId, @Nullable Instant before, int limit) {
        return journal.latest(tenant, NAME, conversationId.toString(), before, limit).stream().map(json::read).toList();
    }
}

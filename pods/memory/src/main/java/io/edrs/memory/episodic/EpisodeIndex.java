package io.edrs.memory.episodic;

import io.edrs.memory.Hit;
import io.edrs.memory.Scope;
import io.edrs.platform.store.LexicalIndex;
import io.edrs.platform.store.VectorIndex;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The two projections of the journal: words and meaning. */
@Singleton
final class EpisodeIndex {

    private static final String COLLECTION = "episodes.v2";
    private static final String PERSONA = "persona";
    private static final String USER = "user";
    private static final String CONVERSATION = "conversation";
    private static final String PARTICIPANT = "participant";
    private static final String KIND = "kind";
    private static final String MONTH = "month";
    private static final int PROBE = 3;
    /** Neighbours are not looked for where more is said in a month. */
    private static final int LONGEST = 10_000;

    private final LexicalIndex words;
    private final VectorIndex vectors;

    EpisodeIndex(LexicalIndex words, VectorIndex vectors) {
        this.words = words;
        this.vectors = vectors;
    }

    void addWords(String tenant, List<Placed> episodes) {
        words.upsert(tenant, COLLECTION, episodes.stream()
                .map(placed -> new LexicalIndex.Entry(placed.episode().key().reference(), EpisodeFields.of(placed),
                        metadata(placed.episode())))
                .toList());
    }

    void addVectors(String tenant, List<Placed> episodes) {
        var entries = episodes.stream().filter(placed -> placed.episode().vector() != null)
                .map(placed -> new VectorIndex.Entry(placed.episode().key().reference(),
                        Objects.requireNonNull(Blend.of(placed)), metadata(placed.episode())))
                .toList();
        if (!entries.isEmpty()) {
            vectors.upsert(tenant, COLLECTION, entries);
        }
    }

    /** Whether the vector is there; a false no costs one needless upsert. */
    boolean hasVector(String tenant, Placed placed) {
        var vector = Blend.of(placed);
        var reference = placed.episode().key().reference();
        return vector != null && vectors.nearest(tenant, COLLECTION, vector, PROBE, Map.of()).stream()
                .anyMatch(match -> match.id().equals(reference));
    }

    private boolean keepsVectors() {
        return vectors.features().contains(VectorIndex.Feature.DURABLE_ON_RETURN);
    }

    List<Hit> byWords(String tenant, Scope scope, String query, int k) {
        return words.search(tenant, COLLECTION, query, k, filter(scope)).stream()
                .map(match -> EpisodeKey.parse(match.id()).hit(match.score())).toList();
    }

    List<Hit> byMeaning(String tenant, Scope scope, float[] vector, int k) {
        return vectors.nearest(tenant, COLLECTION, vector, k, filter(scope)).stream()
                .map(match -> EpisodeKey.parse(match.id()).hit(match.score())).toList();
    }

    /** References of one conversation within the scope and a month. */
    List<String> conversation(String tenant, Scope scope, UUID conversationId, YearMonth month) {
        var isOutside = scope.month() != null && !scope.month().equals(month);
        var within = new Scope(scope.who(), conversationId, scope.participant(), scope.kind(), month);
        return isOutside ? List.of() : words.ids(tenant, COLLECTION, filter(within), LONGEST);
    }

    /** Whether some vectors may be there already. */
    boolean mayHaveVectors(String tenant) {
        return keepsVectors() || vectors.committedUpTo(tenant, COLLECTION).isPresent();
    }

    void drop(String tenant, List<String> references) {
        words.delete(tenant, COLLECTION, references);
        vectors.delete(tenant, COLLECTION, references);
    }

    void forget(String tenant, UUID conversationId) {
        var filter = Map.of(CONVERSATION, conversationId.toString());
        words.deleteWhere(tenant, COLLECTION, filter);
        vectors.deleteWhere(tenant, COLLECTION, filter);
    }

    void commit(String tenant, Instant seenUpTo) {
        vectors.commit(tenant, COLLECTION, seenUpTo);
        words.commit(tenant, COLLECTION, seenUpTo);
    }

    /** Up to when the vectors are safe: with the words where the index keeps them by itself. */
    Optional<Instant> vectorsCommittedUpTo(String tenant) {
        return keepsVectors() ? committedUpTo(tenant) : vectors.committedUpTo(tenant, COLLECTION);
    }

    Optional<Instant> committedUpTo(String tenant) {
        return words.committedUpTo(tenant, COLLECTION);
    }

    private static Map<String, String> filter(Scope scope) {
        var filter = new HashMap<String, String>(Map.of(PERSONA, scope.who().personaId(), USER, scope.who().userId()));
        put(filter, CONVERSATION, scope.conversationId());
        put(filter, PARTICIPANT, scope.participant() == null ? null : scope.participant().toLowerCase(Locale.ROOT));
        put(filter, KIND, scope.kind());
        put(filter, MONTH, scope.month());
        return filter;
    }

    private static void put(Map<String, String> filter, String name, @Nullable Object value) {
        if (value != null) {
            filter.put(name, value.toString());
        }
    }

    private static Map<String, String> metadata(Episode episode) {
        return Map.of(PERSONA, episode.personaId(), CONVERSATION, episode.conversationId().toString(),
                USER, episode.userId(), PARTICIPANT, episode.speaker().toLowerCase(Locale.ROOT), KIND, episode.kind(),
                MONTH, YearMonth.from(episode.saidAt().atOffset(ZoneOffset.UTC)).toString());
    }
}

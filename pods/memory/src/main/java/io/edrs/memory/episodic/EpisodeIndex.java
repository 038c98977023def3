package io.edrs.memory.episodic;

import io.edrs.memory.Between;
import io.edrs.platform.store.LexicalIndex;
import io.edrs.platform.store.VectorIndex;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The two projections of the journal: words and meaning. */
@Singleton
final class EpisodeIndex {

    private static final String COLLECTION = "episodes";
    private static final String PERSONA = "persona";
    private static final String USER = "user";
    private static final String CONVERSATION = "conversation";
    private static final int PROBE = 3;

    private final LexicalIndex words;
    private final VectorIndex vectors;

    EpisodeIndex(LexicalIndex words, VectorIndex vectors) {
        this.words = words;
        this.vectors = vectors;
    }

    void addWords(String tenant, List<Episode> episodes) {
        words.upsert(tenant, COLLECTION, episodes.stream()
                .map(episode -> new LexicalIndex.Entry(episode.key().reference(), EpisodeFields.of(episode), metadata(episode)))
                .toList());
    }

    void addVectors(String tenant, List<Episode> episodes) {
        var entries = episodes.stream().filter(episode -> episode.vector() != null)
                .map(episode -> new VectorIndex.Entry(episode.key().reference(),
                        Objects.requireNonNull(episode.vector()), metadata(episode)))
                .toList();
        if (!entries.isEmpty()) {
            vectors.upsert(tenant, COLLECTION, entries);
        }
    }

    /** Whether the vector is there; a false no costs one needless upsert. */
    boolean hasVector(String tenant, Episode episode) {
        var vector = episode.vector();
        var reference = episode.key().reference();
        return vector != null && vectors.nearest(tenant, COLLECTION, vector, PROBE, Map.of()).stream()
                .anyMatch(match -> match.id().equals(reference));
    }

    private boolean keepsVectors() {
        return vectors.features().contains(VectorIndex.Feature.DURABLE_ON_RETURN);
    }

    List<String> matching(String tenant, Between who, String query, int k) {
        return words.search(tenant, COLLECTION, query, k, filter(who)).stream()
                .map(LexicalIndex.Match::id).toList();
    }

    List<String> resembling(String tenant, Between who, float[] vector, int k, double floor) {
        return vectors.nearest(tenant, COLLECTION, vector, k, filter(who)).stream()
                .filter(match -> match.score() >= floor).map(VectorIndex.Match::id).toList();
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

    private static Map<String, String> filter(Between who) {
        return Map.of(PERSONA, who.personaId(), USER, who.userId());
    }

    private static Map<String, String> metadata(Episode episode) {
        return Map.of(PERSONA, episode.personaId(), CONVERSATION, episode.conversationId().toString(),
                USER, episode.userId(), "speaker", episode.speaker());
    }
}

package io.edrs.knowledge.documents;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.knowledge.PhraseVectors;
import io.edrs.platform.store.VectorIndex;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Phrases in a collection of their own beside the passages. */
@Singleton
final class PhraseIndex implements PhraseVectors {

    private static final String ROLE = "role";
    private static final int UNCOMMITTED = 1_000;

    private final VectorIndex index;
    private final EmbeddingModel model;
    private final Clock clock;
    private final Map<String, Integer> added = new ConcurrentHashMap<>();

    PhraseIndex(VectorIndex index, EmbeddingModel model, Clock clock) {
        this.index = index;
        this.model = model;
        this.clock = clock;
    }

    @Override
    public void add(String tenant, Role role, Map<String, float[]> phrases) {
        if (phrases.isEmpty()) {
            return;
        }
        index.upsert(tenant, collection(), phrases.entrySet().stream()
                .map(phrase -> new VectorIndex.Entry(id(role, phrase.getKey()), phrase.getValue(), Map.of(ROLE, name(role)))).toList());
        if (added.merge(tenant, phrases.size(), Integer::sum) > UNCOMMITTED) {
            added.put(tenant, 0);
            index.commit(tenant, collection(), clock.instant());
        }
    }

    @Override
    public List<Near> nearest(String tenant, Role role, float[] vector, int limit, double least) {
        return index.nearest(tenant, collection(), vector, limit, Map.of(ROLE, name(role))).stream().filter(match -> match.score() >= least)
                .map(match -> new Near(match.id().substring(name(role).length() + 1), match.score())).toList();
    }

    @Override
    public void remove(String tenant, Collection<String> phrases) {
        if (!phrases.isEmpty()) {
            index.delete(tenant, collection(), phrases.stream().flatMap(phrase -> Stream.of(Role.values()).map(role -> id(role, phrase))).toList());
        }
    }

    private String collection() {
        return "phrases." + model.dimension();
    }

    private static String id(Role role, String phrase) {
        return name(role) + ":" + phrase;
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}

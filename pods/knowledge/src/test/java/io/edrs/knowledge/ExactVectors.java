package io.edrs.knowledge;

import io.edrs.platform.store.VectorIndex;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Compares with every vector; keeps nothing over a restart unless it is handed on. */
public final class ExactVectors implements VectorIndex {

    private final Map<String, Map<String, Entry>> live = new ConcurrentHashMap<>();

    /** How many entries of that tenant there are. */
    public int size(String tenant) {
        return live.entrySet().stream().filter(e -> e.getKey().startsWith(tenant + "/")).mapToInt(e -> e.getValue().size()).sum();
    }

    @Override
    public Set<Feature> features() {
        return Set.of(Feature.METADATA_FILTER);
    }

    @Override
    public void upsert(String tenant, String collection, List<Entry> entries) {
        entries.forEach(entry -> at(tenant, collection).put(entry.id(), entry));
    }

    @Override
    public List<Match> nearest(String tenant, String collection, float[] query, int k, Map<String, String> filter) {
        return at(tenant, collection).values().stream()
                .filter(entry -> entry.metadata().entrySet().containsAll(filter.entrySet()))
                .map(entry -> new Match(entry.id(), cosine(entry.vector(), query)))
                .sorted(Comparator.comparingDouble(Match::score).reversed()).limit(k).toList();
    }

    @Override
    public void delete(String tenant, String collection, Collection<String> ids) {
        at(tenant, collection).keySet().removeAll(Set.copyOf(ids));
    }

    @Override
    public void deleteWhere(String tenant, String collection, Map<String, String> filter) {
        at(tenant, collection).values().removeIf(entry -> entry.metadata().entrySet().containsAll(filter.entrySet()));
    }

    private Map<String, Entry> at(String tenant, String collection) {
        return live.computeIfAbsent(tenant + "/" + collection, unseen -> new ConcurrentHashMap<>());
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double aa = 1e-9;
        double bb = 1e-9;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return dot / Math.sqrt(aa * bb);
    }
}

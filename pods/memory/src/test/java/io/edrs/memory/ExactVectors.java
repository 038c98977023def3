package io.edrs.memory;

import io.edrs.platform.store.VectorIndex;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Compares with every vector; keeps nothing over a restart. */
final class ExactVectors implements VectorIndex {

    private final Map<String, Map<String, Entry>> live = new ConcurrentHashMap<>();
    private final AtomicInteger upserts = new AtomicInteger();

    int upserts() {
        return upserts.get();
    }

    @Override
    public Set<Feature> features() {
        return Set.of(Feature.METADATA_FILTER);
    }

    @Override
    public void upsert(String tenant, String collection, List<Entry> entries) {
        upserts.addAndGet(entries.size());
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
        at(tenant, collection).keySet().removeAll(ids);
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
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return dot / Math.sqrt(aa * bb);
    }
}

package io.edrs.platform.testkit.fake;

import io.edrs.platform.store.DimensionedVectors;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Compares with every vector; what it holds is gone with it, as after a crash. */
public final class FakeVectorIndex extends DimensionedVectors {

    private final Map<String, Map<String, Entry>> held = new ConcurrentHashMap<>();
    private final AtomicInteger upserts = new AtomicInteger();

    /** How many entries of that tenant there are. */
    public int size(String tenant) {
        return held.entrySet().stream().filter(place -> place.getKey().startsWith(tenant + "/"))
                .mapToInt(place -> place.getValue().size()).sum();
    }

    /** How many entries were written so far. */
    public int upserts() {
        return upserts.get();
    }

    @Override
    public Set<Feature> features() {
        return Set.of(Feature.METADATA_FILTER);
    }

    @Override
    protected OptionalInt held(String tenant, String collection) {
        return OptionalInt.empty();
    }

    @Override
    protected void make(Place place) {
        held.putIfAbsent(key(place), new ConcurrentHashMap<>());
    }

    @Override
    protected void put(Place place, List<Entry> entries) {
        entries.forEach(entry -> at(place).put(entry.id(), entry));
        upserts.addAndGet(entries.size());
    }

    @Override
    protected List<Match> search(Place place, float[] unit, int k, Map<String, String> filter) {
        return at(place).values().stream().filter(entry -> matches(entry, filter))
                .map(entry -> new Match(entry.id(), cosine(entry.vector(), unit)))
                .sorted(Comparator.comparingDouble(Match::score).reversed()).limit(k).toList();
    }

    @Override
    protected void remove(Place place, Set<String> ids) {
        at(place).keySet().removeAll(ids);
    }

    @Override
    protected void removeWhere(Place place, Map<String, String> filter) {
        at(place).values().removeIf(entry -> matches(entry, filter));
    }

    private Map<String, Entry> at(Place place) {
        return held.getOrDefault(key(place), Map.of());
    }

    private static String key(Place place) {
        return place.tenant() + "/" + place.collection();
    }

    private static boolean matches(Entry entry, Map<String, String> filter) {
        return entry.metadata().entrySet().containsAll(filter.entrySet());
    }

    private static double cosine(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(d -> (double) a[d] * b[d]).sum();
    }
}

package io.edrs.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Phrases compared one by one, for tests of those who look for them. */
public record ListedPhrases(Map<String, float[]> vectors) implements PhraseVectors {

    public ListedPhrases() {
        this(new ConcurrentHashMap<>());
    }

    @Override
    public void add(String tenant, Role role, Map<String, float[]> phrases) {
        phrases.forEach((phrase, vector) -> vectors.put(key(tenant, role) + phrase, vector));
    }

    @Override
    public List<Near> nearest(String tenant, Role role, float[] vector, int limit, double least) {
        var key = key(tenant, role);
        return vectors.entrySet().stream().filter(entry -> entry.getKey().startsWith(key))
                .map(entry -> new Near(entry.getKey().substring(key.length()), cosine(entry.getValue(), vector))).filter(near -> near.cosine() >= least)
                .sorted(Comparator.comparingDouble(Near::cosine).reversed()).limit(limit).toList();
    }

    @Override
    public void remove(String tenant, Collection<String> phrases) {
        for (var role : Role.values()) {
            phrases.forEach(phrase -> vectors.remove(key(tenant, role) + phrase));
        }
    }

    private static String key(String tenant, Role role) {
        return tenant + "/" + role + "/";
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double lengths = 0;
        double others = 0;
        for (var d = 0; d < a.length; d++) {
            product += a[d] * b[d];
            lengths += a[d] * a[d];
            others += b[d] * b[d];
        }
        return product / Math.sqrt(lengths * others);
    }
}

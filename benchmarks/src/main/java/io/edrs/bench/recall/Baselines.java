package io.edrs.bench.recall;

import io.edrs.platform.adapters.lucene.LuceneLexicalIndex;
import io.edrs.platform.store.LexicalIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What plain BM25 and plain vectors find: each turn with its speaker's name before it, the question as it is, nothing else. */
final class Baselines {

    private final LuceneLexicalIndex words;
    private final String collection;
    private final Map<String, float[]> vectors = new LinkedHashMap<>();

    Baselines(LuceneLexicalIndex words, String collection) {
        this.words = words;
        this.collection = collection;
    }

    void add(Dialogue.Line line, float[] vector) {
        words.upsert(Rig.TENANT, collection, List.of(new LexicalIndex.Entry(line.id(),
                List.of(new LexicalIndex.Field("text", line.speaker() + ": " + line.text(), 1)), Map.of())));
        vectors.put(line.id(), vector);
    }

    List<String> byWords(String question, int k) {
        return words.search(Rig.TENANT, collection, question, k, Map.of()).stream().map(LexicalIndex.Match::id).toList();
    }

    List<String> byVector(float[] question, int k) {
        record Near(String id, double cosine) {}
        var near = new ArrayList<Near>();
        vectors.forEach((id, vector) -> near.add(new Near(id, product(vector, question))));
        return near.stream().sorted(Comparator.comparingDouble(Near::cosine).reversed()).limit(k).map(Near::id).toList();
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}

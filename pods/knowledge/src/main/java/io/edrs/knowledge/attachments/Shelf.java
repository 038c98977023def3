package io.edrs.knowledge.attachments;

import io.edrs.knowledge.Attachments.Query;
import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.attachments.AttachedRecords.Content;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import io.edrs.schema.EmbeddingVector;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What one conversation was given, made ready to be searched: which passages have a word, and what each means, of length one. */
final class Shelf {

    private static final double LEAST = 0.2;
    private static final int OF_A_NUMBER = Float.BYTES;
    private static final int OF_A_PASSAGE = 512;

    /** @param score in 0..1 */
    record Hit(StoredPassage passage, double score) {}

    private final List<StoredPassage> passages = new ArrayList<>();
    private final List<float[]> meanings = new ArrayList<>();
    private final Map<String, BitSet> having = new HashMap<>();

    private Shelf() {}

    static Shelf of(List<Content> contents) {
        var shelf = new Shelf();
        contents.stream().flatMap(one -> one.passages().stream()).forEach(piece -> shelf.add(piece.passage(), EmbeddingVector.decode(piece.vector())));
        return shelf;
    }

    private void add(StoredPassage passage, float[] vector) {
        stems(passage.title() + " " + passage.place() + " " + passage.text()).forEach(stem -> having.computeIfAbsent(stem, one -> new BitSet()).set(passages.size()));
        passages.add(passage);
        meanings.add(ofLengthOne(vector));
    }

    /** The best first: by how many of the query's words a passage has, or how near its meaning is, whichever is more. */
    List<Hit> find(Query query) {
        var wanted = stems(query.text());
        var scores = new double[passages.size()];
        wanted.forEach(stem -> having.getOrDefault(stem, new BitSet()).stream().forEach(at -> scores[at] += 1.0 / wanted.size()));
        if (query.vector().length > 0) {
            var meant = ofLengthOne(query.vector());
            for (var at = 0; at < scores.length; at++) {
                scores[at] = Math.max(scores[at], product(meant, meanings.get(at)));
            }
        }
        return IntStream.range(0, scores.length).filter(at -> scores[at] >= LEAST).mapToObj(at -> new Hit(passages.get(at), Math.min(1, scores[at])))
                .sorted(Comparator.comparingDouble(Hit::score).reversed()).limit(query.limit()).toList();
    }

    /** Bytes, about. */
    int weight() {
        return OF_A_PASSAGE + IntStream.range(0, passages.size())
                .map(at -> OF_A_PASSAGE + 2 * passages.get(at).text().length() + OF_A_NUMBER * meanings.get(at).length).sum();
    }

    private static double product(float[] one, float[] other) {
        var product = 0.0f;
        for (var i = 0; i < Math.min(one.length, other.length); i++) {
            product += one[i] * other[i];
        }
        return product;
    }

    private static float[] ofLengthOne(float[] vector) {
        var square = 0.0;
        for (var number : vector) {
            square += number * number;
        }
        var one = new float[vector.length];
        for (var i = 0; square > 0 && i < vector.length; i++) {
            one[i] = (float) (vector[i] / Math.sqrt(square));
        }
        return one;
    }

    private static Set<String> stems(String text) {
        return Words.content(text).stream().map(Word::stem).collect(Collectors.toSet());
    }
}

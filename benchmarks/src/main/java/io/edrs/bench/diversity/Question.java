package io.edrs.bench.diversity;

import io.edrs.memory.ranking.DiverseRanking;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A question with the passages nearest to it.
 *
 * @param relevance of each candidate
 * @param gold which candidates are gold
 * @param golds how many gold passages there are in all
 */
public record Question(double[] relevance, DiverseRanking.Likeness likeness, List<Integer> gold, int golds) {

    private static final int CANDIDATES = 50;

    /** Candidates by cosine. */
    public static Question of(float[] question, List<float[]> passages, List<Integer> gold, int golds) {
        var all = passages.stream().mapToDouble(passage -> cosine(question, passage)).toArray();
        var nearest = IntStream.range(0, all.length).boxed().sorted(Comparator.comparingDouble((Integer place) -> -all[place])).limit(CANDIDATES).toList();
        var relevance = nearest.stream().mapToDouble(place -> all[place]).toArray();
        var likeness = new double[nearest.size()][nearest.size()];
        for (int i = 0; i < nearest.size(); i++) {
            for (int j = 0; j < nearest.size(); j++) {
                likeness[i][j] = cosine(passages.get(nearest.get(i)), passages.get(nearest.get(j)));
            }
        }
        return new Question(relevance, (one, other) -> likeness[one][other],
                IntStream.range(0, nearest.size()).filter(place -> gold.contains(nearest.get(place))).boxed().toList(), golds);
    }

    private static double cosine(float[] one, float[] other) {
        double dot = 0;
        double ofOne = 0;
        double ofOther = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
            ofOne += one[i] * one[i];
            ofOther += other[i] * other[i];
        }
        return Math.clamp(dot / Math.sqrt(ofOne * ofOther), 0, 1);
    }
}

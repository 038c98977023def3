package io.edrs.knowledge.phrase;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Multi-hop ranking without a model: from the names in a question and the best passages by words and by meaning, through the graph
 * (after HippoRAG, Gutiérrez et al. 2024), fused with both.
 */
public final class MultiHop {

    /** The least share of a walk that begins at the passages found, however sure the names are. */
    private static final double FROM_PASSAGES = 0.1;
    private static final double FUSED = 0.02;
    private static final double FUSED_WITHOUT_NAMES = 0.1;
    private static final double NOT_A_NAME = 0.1;
    private static final double ONLY_SPOKEN_OF = 0.3;
    private static final double FALL = 0.3;
    private static final int SEEDS = 5;

    private final PhraseGraph graph;

    /**
     * A passage ranked.
     *
     * @param score 1 for the best
     * @param way the names by which the walk came to it, the question's first; empty when it did not
     */
    public record Ranked(String passage, double score, List<String> way) {}

    /** Over one tenant's graph. */
    public MultiHop(PhraseGraph graph) {
        this.graph = graph;
    }

    /** At most {@code limit} passages, best first, from two rankings of passages, best first. */
    public List<Ranked> rank(String question, List<String> byWords, List<String> byMeaning, int limit) {
        return graph.read(() -> {
            var read = new QuestionReader(graph).read(question);
            var prior = new Weights();
            List.of(byWords, byMeaning).forEach(found -> seeds(found, found.size()).each((passage, weight) -> prior.add(passage, weight / 2)));
            var walk = new Walk(graph, read.relations(), prior);
            var trust = seedNames(walk, read.named());
            var mass = FROM_PASSAGES + (1 - trust) * (1 - FROM_PASSAGES);
            seedPassages(walk, byWords, mass / 2);
            seedPassages(walk, byMeaning, mass / 2);
            var fused = new HashMap<String, Double>();
            var share = FUSED + (1 - trust) * (FUSED_WITHOUT_NAMES - FUSED);
            List.of(byWords, byMeaning).forEach(found -> fuse(found, share / 2, fused));
            return best(walk, fused, limit);
        });
    }

    private List<Ranked> best(Walk walk, Map<String, Double> fused, int limit) {
        var ranks = walk.run();
        // Only what can be among the best gets its name; a walk reaches thousands.
        var scores = new HashMap<String, Double>();
        ranks.largest(limit).each((passage, weight) -> scores.put(graph.passageBook().text(passage), weight));
        fused.forEach((passage, share) -> {
            var node = graph.passageBook().find(passage);
            scores.put(passage, share + (node < 0 ? 0 : ranks.get(node)));
        });
        var first = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(limit).map(entry -> new Ranked(entry.getKey(), entry.getValue() / first, way(walk, entry.getKey()))).toList();
    }

    private List<String> way(Walk walk, String passage) {
        var node = graph.passageBook().find(passage);
        return node < 0 ? List.of() : walk.way(node);
    }

    /** How far the names can be trusted to say where to begin: 0 without any, 1 when a passage is about one. */
    private double seedNames(Walk walk, List<QuestionReader.Named> named) {
        var sum = named.stream().mapToDouble(this::weight).sum();
        named.forEach(name -> walk.seedPhrase(name.phrase(), weight(name) / Math.max(1, sum)));
        return Math.min(1, sum);
    }

    private double weight(QuestionReader.Named name) {
        var all = 1 + graph.passages();
        var rarity = Math.log(1 + all / (1.0 + graph.counts().spoken(name.phrase()))) / Math.log(1 + all);
        return (name.defined() ? 1 : ONLY_SPOKEN_OF * rarity) * (name.capital() ? 1 : NOT_A_NAME);
    }

    private void seedPassages(Walk walk, List<String> found, double mass) {
        var first = seeds(found, SEEDS);
        var sum = new double[1];
        first.each((passage, weight) -> sum[0] += weight);
        first.each((passage, weight) -> walk.seedPassage(passage, mass * weight / sum[0]));
    }

    /** Those of the first that the graph knows, by their rank. */
    private Weights seeds(List<String> found, int many) {
        var seeds = new Weights();
        for (var i = 0; i < Math.min(many, found.size()); i++) {
            var node = graph.passageBook().find(found.get(i));
            if (node >= 0 && graph.isAlive(node)) {
                seeds.add(node, byRank(i));
            }
        }
        return seeds;
    }

    private static void fuse(List<String> found, double share, Map<String, Double> scores) {
        for (var i = 0; i < found.size(); i++) {
            scores.merge(found.get(i), share * byRank(i), Double::sum);
        }
    }

    private static double byRank(int rank) {
        return 1 / (1 + FALL * rank);
    }
}

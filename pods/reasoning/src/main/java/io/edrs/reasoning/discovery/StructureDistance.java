package io.edrs.reasoning.discovery;

import io.edrs.reasoning.graphs.Mark;
import io.edrs.reasoning.graphs.MixedGraph;

/**
 * How far a graph that was found is from the one that made the data.
 *
 * @param precision of the edges found, directions left aside
 * @param recall of the edges there are
 * @param f1 their harmonic mean
 * @param hamming how many edges lack, are too many, or are marked otherwise (structural Hamming distance, Tsamardinos et al. 2006)
 */
public record StructureDistance(double precision, double recall, double f1, int hamming) {

    /** Of two graphs over the same variables in the same order. */
    public static StructureDistance of(MixedGraph found, MixedGraph truth) {
        var both = truth.pairs().stream().filter(pair -> found.adjacent(pair[0], pair[1])).toList();
        var marked = both.stream().filter(pair -> same(found, truth, pair[0], pair[1]) && same(found, truth, pair[1], pair[0])).count();
        var foundPairs = found.pairs().size();
        var truePairs = truth.pairs().size();
        var precision = foundPairs == 0 ? 1 : (double) both.size() / foundPairs;
        var recall = truePairs == 0 ? 1 : (double) both.size() / truePairs;
        var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new StructureDistance(precision, recall, f1, foundPairs + truePairs - both.size() - (int) marked);
    }

    private static boolean same(MixedGraph found, MixedGraph truth, int one, int other) {
        for (var mark : Mark.values()) {
            if (found.at(one, other, mark) != truth.at(one, other, mark)) {
                return false;
            }
        }
        return true;
    }
}

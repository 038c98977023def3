package io.edrs.reasoning.discovery;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A directed graph under search, with what each edge would add to or take from its score, computed once. */
final class Candidate {

    private final Score score;
    private final int mostParents;
    private final BitSet[] parents;
    private final double[] value;
    private final double[][] gains;

    Candidate(Score score, int mostParents) {
        this.score = score;
        this.mostParents = mostParents;
        var size = score.names().size();
        this.parents = Stream.generate(BitSet::new).limit(size).toArray(BitSet[]::new);
        this.value = IntStream.range(0, size).mapToDouble(child -> score.local(child, new int[0])).toArray();
        this.gains = new double[size][size];
        Arrays.stream(gains).forEach(row -> Arrays.fill(row, Double.NaN));
    }

    int size() {
        return parents.length;
    }

    List<int[]> parents() {
        return Arrays.stream(parents).map(set -> set.stream().toArray()).toList();
    }

    boolean has(int from, int to) {
        return parents[to].get(from);
    }

    boolean isFull(int child) {
        return parents[child].cardinality() >= mostParents;
    }

    /** What the score gains when the edge from the parent comes, or goes if it is there. */
    double gain(int child, int parent) {
        if (Double.isNaN(gains[child][parent])) {
            var changed = (BitSet) parents[child].clone();
            changed.flip(parent);
            gains[child][parent] = score.local(child, changed.stream().toArray()) - value[child];
        }
        return gains[child][parent];
    }

    void flip(int from, int to) {
        value[to] += gain(to, from);
        parents[to].flip(from);
        Arrays.fill(gains[to], Double.NaN);
    }

    /** Whether a directed path leads from the one to the other. */
    boolean reaches(int from, int to) {
        return reaches(from, to, -1);
    }

    /** Whether one does besides the edge itself. */
    boolean reachesOtherwise(int from, int to) {
        return reaches(from, to, from);
    }

    private boolean reaches(int from, int to, int notDirectlyFrom) {
        var seen = new BitSet();
        var open = (BitSet) parents[to].clone();
        if (notDirectlyFrom >= 0) {
            open.clear(notDirectlyFrom);
        }
        while (!open.isEmpty()) {
            var variable = open.nextSetBit(0);
            if (variable == from) {
                return true;
            }
            seen.set(variable);
            open.or(parents[variable]);
            open.andNot(seen);
        }
        return false;
    }
}

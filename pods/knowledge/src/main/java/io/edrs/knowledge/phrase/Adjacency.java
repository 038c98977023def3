package io.edrs.knowledge.phrase;

import java.util.Arrays;

/**
 * Edges by their source: compressed sparse rows, and behind them the edges added since as chains through arrays; packing makes
 * rows of all again.
 */
final class Adjacency {

    private static final int NONE = -1;

    private int[] starts = {0};
    private int rows;
    private int[] targets = new int[64];
    private float[] weights = new float[64];
    private long[] marks;
    private int packed;
    private int size;
    private int[] heads = new int[0];
    private int[] nexts = new int[0];

    /** Called for each edge of a source. */
    @FunctionalInterface
    interface Visitor {
        void edge(int target, float weight, long mark);
    }

    /** Whether an edge stays. */
    @FunctionalInterface
    interface Keep {
        boolean test(int source, int target);
    }

    /** @param marked whether edges carry a mark of 64 bits */
    Adjacency(boolean marked) {
        marks = marked ? new long[64] : new long[0];
    }

    int size() {
        return size;
    }

    int tail() {
        return size - packed;
    }

    void add(int source, int target, float weight, long mark) {
        if (source >= heads.length) {
            var length = heads.length;
            heads = Arrays.copyOf(heads, Math.max(source + 1, length + length / 2 + 64));
            Arrays.fill(heads, length, heads.length, NONE);
        }
        grow();
        if (size - packed == nexts.length) {
            nexts = Arrays.copyOf(nexts, nexts.length + nexts.length / 2 + 64);
        }
        put(size, target, weight, mark);
        nexts[size - packed] = heads[source];
        heads[source] = size++;
    }

    boolean has(int source) {
        return source < rows && starts[source] < starts[source + 1] || source < heads.length && heads[source] != NONE;
    }

    boolean has(int source, int target) {
        var found = new boolean[1];
        each(source, (other, weight, mark) -> found[0] |= other == target);
        return found[0];
    }

    void each(int source, Visitor visitor) {
        if (source < rows) {
            for (var i = starts[source]; i < starts[source + 1]; i++) {
                visit(i, visitor);
            }
        }
        for (var i = source < heads.length ? heads[source] : NONE; i != NONE; i = nexts[i - packed]) {
            visit(i, visitor);
        }
    }

    /** Rows of all edges that stay. */
    void pack(int sources, Keep keep) {
        var fresh = new Adjacency(marks.length > 0);
        fresh.starts = new int[sources + 1];
        for (var source = 0; source < sources; source++) {
            var from = source;
            each(source, (target, weight, mark) -> {
                if (keep.test(from, target)) {
                    fresh.grow();
                    fresh.put(fresh.size++, target, weight, mark);
                }
            });
            fresh.starts[source + 1] = fresh.size;
        }
        starts = fresh.starts;
        rows = sources;
        size = fresh.size;
        packed = size;
        targets = Arrays.copyOf(fresh.targets, size);
        weights = Arrays.copyOf(fresh.weights, size);
        marks = marks.length > 0 ? Arrays.copyOf(fresh.marks, Math.max(1, size)) : marks;
        heads = new int[0];
        nexts = new int[0];
    }

    long heapBytes() {
        return 4L * (starts.length + targets.length + weights.length + heads.length + nexts.length) + 8L * marks.length;
    }

    private void visit(int i, Visitor visitor) {
        visitor.edge(targets[i], weights[i], marks.length > 0 ? marks[i] : 0);
    }

    private void put(int i, int target, float weight, long mark) {
        targets[i] = target;
        weights[i] = weight;
        if (marks.length > 0) {
            marks[i] = mark;
        }
    }

    private void grow() {
        if (size >= targets.length || marks.length > 0 && size >= marks.length) {
            var length = size + size / 2 + 64;
            targets = Arrays.copyOf(targets, length);
            weights = Arrays.copyOf(weights, length);
            marks = marks.length > 0 ? Arrays.copyOf(marks, length) : marks;
        }
    }
}

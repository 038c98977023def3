package io.edrs.reasoning.discovery;

import static io.edrs.reasoning.graphs.Mark.ARROW;
import static io.edrs.reasoning.graphs.Mark.CIRCLE;
import static io.edrs.reasoning.graphs.Mark.TAIL;

import io.edrs.reasoning.graphs.Mark;
import io.edrs.reasoning.graphs.MixedGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A small ancestral graph (Richardson and Spirtes 2002), by brute force: what it makes independent, and all graphs that make the same so. */
record Mag(MixedGraph graph) {

    private static final Mark[][] FORMS = {{TAIL, ARROW}, {ARROW, TAIL}, {ARROW, ARROW}, {TAIL, TAIL}};

    /** One by chance that is ancestral and maximal. @param forms 3 without selection, 4 with */
    static Mag random(int size, double share, int forms, Random random) {
        while (true) {
            var graph = new MixedGraph(IntStream.range(0, size).mapToObj(place -> "v" + place).toList());
            for (var one = 0; one < size; one++) {
                for (var other = one + 1; other < size; other++) {
                    if (random.nextDouble() < share) {
                        var form = FORMS[random.nextInt(forms)];
                        graph.link(one, form[0], other, form[1]);
                    }
                }
            }
            var mag = new Mag(graph);
            if (mag.isAncestral() && mag.isMaximal()) {
                return mag;
            }
        }
    }

    /** A ring of four ties, and a fifth variable caused by or tied to some of them. */
    static Mag aroundARing(Random random) {
        while (true) {
            var graph = new MixedGraph(List.of("v0", "v1", "v2", "v3", "v4"));
            for (var one = 0; one < 4; one++) {
                graph.link(one, TAIL, (one + 1) % 4, TAIL);
                if (random.nextBoolean()) {
                    graph.link(one, TAIL, 4, random.nextBoolean() ? ARROW : TAIL);
                }
            }
            var mag = new Mag(graph);
            if (mag.isAncestral() && mag.isMaximal()) {
                return mag;
            }
        }
    }

    boolean isAncestral() {
        for (var one = 0; one < graph.size(); one++) {
            for (var other = 0; other < graph.size(); other++) {
                // An arrowhead says: no cause of the other, nor of what was selected by; an undirected edge excludes any at its ends.
                if (one != other && graph.at(other, one, ARROW) && (anterior(one).get(other) || hasTie(one))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean hasTie(int variable) {
        return graph.neighbours(variable).stream().anyMatch(other -> graph.undirected(variable, other));
    }

    private boolean isMaximal() {
        for (var one = 0; one < graph.size(); one++) {
            for (var other = one + 1; other < graph.size(); other++) {
                if (!graph.adjacent(one, other) && independencies(one, other).isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Those reached from the variable along edges without an arrow against them, itself included. */
    private BitSet anterior(int variable) {
        var seen = new BitSet();
        var open = new BitSet();
        open.set(variable);
        while (!open.isEmpty()) {
            var at = open.nextSetBit(0);
            open.clear(at);
            seen.set(at);
            graph.neighbours(at).stream().filter(next -> !seen.get(next) && graph.at(next, at, TAIL)).forEach(open::set);
        }
        return seen;
    }

    boolean separated(int one, int other, BitSet given) {
        return !connects(new ArrayList<>(List.of(one)), other, given);
    }

    private boolean connects(List<Integer> path, int last, BitSet given) {
        var at = path.getLast();
        for (var next : graph.neighbours(at)) {
            if (path.contains(next) || path.size() > 1 && !passes(path.get(path.size() - 2), at, next, given)) {
                continue;
            }
            path.add(next);
            if (next == last || connects(path, last, given)) {
                return true;
            }
            path.removeLast();
        }
        return false;
    }

    private boolean passes(int before, int at, int next, BitSet given) {
        return graph.at(before, at, ARROW) && graph.at(next, at, ARROW) ? anterior(at).intersects(given) : !given.get(at);
    }

    /** The sets that separate the two, each as a number. */
    private List<Long> independencies(int one, int other) {
        var found = new ArrayList<Long>();
        for (var set = 0L; set < 1L << graph.size(); set++) {
            var given = BitSet.valueOf(new long[] {set});
            if (!given.get(one) && !given.get(other) && separated(one, other, given)) {
                found.add(set);
            }
        }
        return found;
    }

    List<List<Long>> independencies() {
        return IntStream.range(0, graph.size()).boxed().flatMap(one -> IntStream.range(one + 1, graph.size()).mapToObj(other -> independencies(one, other))).toList();
    }

    /** What all ancestral graphs with the same independencies share; where they differ, a circle. */
    MixedGraph common(int forms) {
        var told = independencies();
        var pairs = graph.pairs();
        MixedGraph common = null;
        for (var code = 0; code < Math.pow(forms, pairs.size()); code++) {
            var other = new MixedGraph(graph.names());
            var rest = code;
            for (var pair : pairs) {
                other.link(pair[0], FORMS[rest % forms][0], pair[1], FORMS[rest % forms][1]);
                rest /= forms;
            }
            var mag = new Mag(other);
            if (mag.isAncestral() && mag.independencies().equals(told)) {
                common = common == null ? other : blurred(common, other);
            }
        }
        return common;
    }

    private static MixedGraph blurred(MixedGraph one, MixedGraph other) {
        for (var pair : one.pairs()) {
            for (var ends : new int[][] {{pair[0], pair[1]}, {pair[1], pair[0]}}) {
                for (var mark : Mark.values()) {
                    if (one.at(ends[0], ends[1], mark) && !other.at(ends[0], ends[1], mark)) {
                        one.mark(ends[0], ends[1], CIRCLE);
                    }
                }
            }
        }
        return one;
    }
}

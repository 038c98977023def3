package io.edrs.reasoning.graphs;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A semi-Markovian causal graph: directed edges without a cycle, and confounded pairs, which share an unobserved cause. Variables are
 * counted from 0 in the order of their names; sets of variables are bit sets.
 */
public final class CausalGraph {

    private static final int MOST = 500;

    private final List<String> names;
    private final BitSet[] parents;
    private final BitSet[] children;
    private final BitSet[] spouses;
    private final int[] order;

    private CausalGraph(List<String> names, BitSet[] parents, BitSet[] spouses) {
        this.names = names;
        this.parents = parents;
        this.spouses = spouses;
        this.children = inverse(parents);
        this.order = new TopologicalOrder(names, parents, children).order();
    }

    /** Throws {@code GRAPH_INVALID}, {@code GRAPH_CYCLIC} (with a cycle) or {@code VARIABLE_UNKNOWN} for what is no such graph. */
    public static CausalGraph of(List<String> names, List<Edge> directed, List<Edge> confounded) {
        if (names.isEmpty() || names.size() > MOST || new HashSet<>(names).size() != names.size()) {
            throw new EdrsException(GraphError.GRAPH_INVALID, "A graph has 1 to %d variables, each named once; this has %d.".formatted(MOST, names.size()));
        }
        var parents = empty(names.size());
        var spouses = empty(names.size());
        for (var edge : directed) {
            parents[index(names, edge.to())].set(index(names, edge.from()));
        }
        for (var edge : confounded) {
            var one = index(names, edge.from());
            var other = index(names, edge.to());
            if (one == other) {
                throw new EdrsException(GraphError.GRAPH_INVALID, "'%s' is said to be confounded with itself.".formatted(edge.from()));
            }
            spouses[one].set(other);
            spouses[other].set(one);
        }
        return new CausalGraph(List.copyOf(names), parents, spouses);
    }

    /** The variables, in order. */
    public List<String> names() {
        return names;
    }

    public int size() {
        return names.size();
    }

    /** The variable's place; throws {@code VARIABLE_UNKNOWN} naming those there are. */
    public int index(String name) {
        return index(names, name);
    }

    /** The places of the names. */
    public BitSet set(Iterable<String> variables) {
        var set = new BitSet(size());
        variables.forEach(name -> set.set(index(name)));
        return set;
    }

    /** The names of a set, in the graph's order. */
    public List<String> names(BitSet set) {
        return set.stream().mapToObj(names::get).toList();
    }

    /** All variables. */
    public BitSet all() {
        var set = new BitSet(size());
        set.set(0, size());
        return set;
    }

    public BitSet parents(int variable) {
        return parents[variable];
    }

    public BitSet children(int variable) {
        return children[variable];
    }

    /** Those that share an unobserved cause with the variable. */
    public BitSet spouses(int variable) {
        return spouses[variable];
    }

    /** The variables, causes before effects. */
    public int[] order() {
        return order.clone();
    }

    /** Whether any pair is confounded. */
    public boolean isConfounded() {
        return IntStream.range(0, size()).anyMatch(variable -> !spouses[variable].isEmpty());
    }

    /** The set and all its causes, along edges inside {@code within}, not entering {@code cut} from above. */
    public BitSet ancestors(BitSet of, BitSet within, BitSet cut) {
        return closure(of, within, variable -> cut.get(variable) ? new BitSet() : parents[variable]);
    }

    public BitSet ancestors(BitSet of) {
        return ancestors(of, all(), new BitSet());
    }

    /** The set and all its effects. */
    public BitSet descendants(BitSet of) {
        return closure(of, all(), variable -> children[variable]);
    }

    /** The districts (c-components) of the subgraph on {@code within}. */
    public List<BitSet> districts(BitSet within) {
        var districts = new ArrayList<BitSet>();
        var left = (BitSet) within.clone();
        while (!left.isEmpty()) {
            var first = new BitSet();
            first.set(left.nextSetBit(0));
            var district = closure(first, within, variable -> spouses[variable]);
            districts.add(district);
            left.andNot(district);
        }
        return districts;
    }

    /** The directed edges. */
    public List<Edge> directed() {
        return IntStream.range(0, size()).boxed()
                .flatMap(to -> parents[to].stream().mapToObj(from -> new Edge(names.get(from), names.get(to)))).toList();
    }

    /** The confounded pairs, each once. */
    public List<Edge> confounded() {
        return IntStream.range(0, size()).boxed().flatMap(one -> spouses[one].stream().filter(other -> other > one)
                .mapToObj(other -> new Edge(names.get(one), names.get(other)))).toList();
    }

    private interface Neighbours {
        BitSet of(int variable);
    }

    private static BitSet closure(BitSet start, BitSet within, Neighbours neighbours) {
        var reached = (BitSet) start.clone();
        reached.and(within);
        var open = (BitSet) reached.clone();
        while (!open.isEmpty()) {
            var variable = open.nextSetBit(0);
            open.clear(variable);
            var fresh = (BitSet) neighbours.of(variable).clone();
            fresh.and(within);
            fresh.andNot(reached);
            reached.or(fresh);
            open.or(fresh);
        }
        return reached;
    }

    private static int index(List<String> names, String name) {
        var index = names.indexOf(name);
        if (index < 0) {
            throw new EdrsException(GraphError.VARIABLE_UNKNOWN, "There is no variable '%s'; there are %s.".formatted(name,
                    names.size() <= 40 ? names : names.subList(0, 40) + " and %d more".formatted(names.size() - 40)));
        }
        return index;
    }

    private static BitSet[] empty(int size) {
        return IntStream.range(0, size).mapToObj(each -> new BitSet(size)).toArray(BitSet[]::new);
    }

    private static BitSet[] inverse(BitSet[] sets) {
        var inverse = empty(sets.length);
        for (var place = 0; place < sets.length; place++) {
            var here = place;
            sets[place].stream().forEach(other -> inverse[other].set(here));
        }
        return inverse;
    }
}

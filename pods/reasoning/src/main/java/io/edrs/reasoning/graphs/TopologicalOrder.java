package io.edrs.reasoning.graphs;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** Causes before effects (Kahn 1962), or the cycle that forbids it. */
final class TopologicalOrder {

    private final List<String> names;
    private final BitSet[] parents;
    private final BitSet[] children;

    TopologicalOrder(List<String> names, BitSet[] parents, BitSet[] children) {
        this.names = names;
        this.parents = parents;
        this.children = children;
    }

    int[] order() {
        var waiting = new int[names.size()];
        var ready = new BitSet();
        for (var variable = 0; variable < waiting.length; variable++) {
            waiting[variable] = parents[variable].cardinality();
            ready.set(variable, waiting[variable] == 0);
        }
        var order = new int[waiting.length];
        var done = 0;
        while (!ready.isEmpty()) {
            var variable = ready.nextSetBit(0);
            ready.clear(variable);
            order[done++] = variable;
            children[variable].stream().filter(child -> --waiting[child] == 0).forEach(ready::set);
        }
        if (done < order.length) {
            throw new EdrsException(GraphError.GRAPH_CYCLIC, "Nothing causes itself: %s.".formatted(cycle(waiting)));
        }
        return order;
    }

    private String cycle(int[] waiting) {
        var path = new ArrayList<Integer>();
        var at = 0;
        while (waiting[at] <= 0) {
            at++;
        }
        while (!path.contains(at)) {
            path.add(at);
            at = parents[at].stream().filter(parent -> waiting[parent] > 0).findFirst().orElseThrow();
        }
        var cycle = new ArrayList<>(path.subList(path.indexOf(at), path.size()).reversed());
        Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
        cycle.add(cycle.getFirst());
        return String.join(" → ", cycle.stream().map(names::get).toList());
    }
}

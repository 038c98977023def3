package io.edrs.reasoning.causal;

import io.edrs.reasoning.graphs.CausalGraph;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;

/** The shortest way along arrows. */
final class CausalPath {

    private CausalPath() {}

    /** The variables from the one to the other; none when no path leads there. */
    static List<String> between(CausalGraph graph, String from, String to) {
        var before = new HashMap<Integer, Integer>();
        var open = new ArrayDeque<Integer>();
        var start = graph.index(from);
        before.put(start, -1);
        open.add(start);
        while (!open.isEmpty()) {
            var at = open.poll();
            graph.children(at).stream().filter(child -> before.putIfAbsent(child, at) == null).forEach(open::add);
        }
        var path = new LinkedList<String>();
        for (int at = before.containsKey(graph.index(to)) && !from.equals(to) ? graph.index(to) : -1; at >= 0; at = before.get(at)) {
            path.addFirst(graph.names().get(at));
        }
        return path;
    }
}

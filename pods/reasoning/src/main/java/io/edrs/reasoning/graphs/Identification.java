package io.edrs.reasoning.graphs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The ID algorithm (Shpitser and Pearl 2006): an interventional distribution in terms of the observed one whenever the graph allows it,
 * and otherwise the hedge that shows why not. It is complete for do-calculus in semi-Markovian graphs.
 */
public final class Identification {

    private final CausalGraph graph;
    private final List<String> steps = new ArrayList<>();

    private Identification(CausalGraph graph) {
        this.graph = graph;
    }

    /** P(outcomes | do(treatments)). */
    public static Identified of(CausalGraph graph, List<String> outcomes, List<String> treatments) {
        var identification = new Identification(graph);
        try {
            var all = graph.all();
            var estimand = identification.id(graph.set(outcomes), graph.set(treatments), new Distribution(graph, all, null), all);
            return new Identified(estimand, identification.steps, List.of());
        } catch (Hedge hedge) {
            return new Identified(null, identification.steps, List.of(graph.names(hedge.whole()), graph.names(hedge.part())));
        }
    }

    private Estimand id(BitSet y, BitSet x, Distribution observed, BitSet within) {
        if (x.isEmpty()) {
            return observed.marginal(y).joint();
        }
        var causes = graph.ancestors(y, within, new BitSet());
        if (!causes.equals(within)) {
            say("line 2", "what does not cause %s is summed out", y);
            return id(y, intersection(x, causes), observed.marginal(causes), causes);
        }
        var idle = difference(difference(within, x), graph.ancestors(y, within, x));
        if (!idle.isEmpty()) {
            say("line 3", "setting %s as well changes nothing", idle);
            return id(y, union(x, idle), observed, within);
        }
        var rest = difference(within, x);
        var districts = graph.districts(rest);
        return districts.size() > 1 ? product(y, x, observed, within, districts) : single(y, x, observed, within, rest);
    }

    private Estimand product(BitSet y, BitSet x, Distribution observed, BitSet within, List<BitSet> districts) {
        steps.add("line 4: the effect is a product over the districts %s".formatted(districts.stream().map(graph::names).toList()));
        var factors = new ArrayList<Estimand>();
        for (var district : districts) {
            factors.add(id(district, difference(within, district), observed, within));
        }
        return Estimand.sum(graph.names(difference(difference(within, y), x)), Estimand.product(factors));
    }

    private Estimand single(BitSet y, BitSet x, Distribution observed, BitSet within, BitSet rest) {
        var whole = graph.districts(within);
        if (whole.size() == 1) {
            steps.add("line 5: %s and %s form a hedge".formatted(graph.names(within), graph.names(rest)));
            throw new Hedge(within, rest);
        }
        if (whole.contains(rest)) {
            say("line 6", "%s is a district of its own: each of its variables given those before it", rest);
            return Estimand.sum(graph.names(difference(rest, y)), chain(rest, observed, within));
        }
        var around = whole.stream().filter(district -> contains(district, rest)).findFirst().orElseThrow();
        say("line 7", "the district %s is looked at by itself", around);
        return id(y, intersection(x, around), new Distribution(graph, around, chain(around, observed, within)), around);
    }

    private Estimand chain(BitSet district, Distribution observed, BitSet within) {
        var factors = new ArrayList<Estimand>();
        var before = new BitSet();
        for (var variable : graph.order()) {
            if (within.get(variable)) {
                if (district.get(variable)) {
                    factors.add(observed.conditional(variable, before));
                }
                before.set(variable);
            }
        }
        return Estimand.product(factors.reversed());
    }

    private void say(String line, String what, BitSet set) {
        steps.add(line + ": " + what.formatted(String.join(", ", graph.names(set))));
    }

    private static boolean contains(BitSet set, BitSet part) {
        return difference(part, set).isEmpty();
    }

    private static BitSet difference(BitSet one, BitSet other) {
        var result = (BitSet) one.clone();
        result.andNot(other);
        return result;
    }

    private static BitSet intersection(BitSet one, BitSet other) {
        var result = (BitSet) one.clone();
        result.and(other);
        return result;
    }

    private static BitSet union(BitSet one, BitSet other) {
        var result = (BitSet) one.clone();
        result.or(other);
        return result;
    }
}

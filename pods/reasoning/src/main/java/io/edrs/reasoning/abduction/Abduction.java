package io.edrs.reasoning.abduction;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.graphs.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Weighted abduction (Hobbs et al. 1993; Poole 1993): the sets of assumptions, none larger than need be, from which all observations
 * follow, cheapest first, then ranked by how probable they are with what was observed and what was found absent.
 */
public final class Abduction {

    private static final int MOST_SETS = 50;
    private static final int MOST_STATES = 200_000;

    private final Theory theory;
    private final Map<String, Assumable> assumables;
    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
    private final Budget budget;

    private record State(Set<String> assumed, List<String> open, Set<String> met, double cost) {}

    public Abduction(Theory theory, Budget budget) {
        this.theory = theory;
        this.assumables = theory.byName();
        this.budget = budget;
        theory.rules().forEach(rule -> rules.computeIfAbsent(rule.then(), fresh -> new ArrayList<>()).add(rule));
    }

    /**
     * The explanations, the most probable first; none when nothing that may be assumed explains all. Throws
     * {@code OBSERVATION_INVALID} for observations the theory does not speak of, or that are both there and absent.
     */
    public List<Explanation> explain(List<String> observed, List<String> absent, int most) {
        check(observed, absent);
        var forward = new Forward(theory, budget);
        var weighed = sets(observed, absent, forward).stream().map(set -> forward.explanation(set, observed, absent))
                .filter(explanation -> Double.isFinite(explanation.probability())).toList();
        var highest = weighed.stream().mapToDouble(Explanation::probability).max().orElse(0);
        var total = weighed.stream().mapToDouble(explanation -> Math.exp(explanation.probability() - highest)).sum();
        return weighed.stream().map(explanation -> explanation.with(Math.exp(explanation.probability() - highest) / total))
                .sorted(Comparator.comparingDouble((Explanation explanation) -> -explanation.probability()).thenComparing(Explanation::cost)).limit(most).toList();
    }

    private void check(List<String> observed, List<String> absent) {
        if (observed.isEmpty()) {
            throw new EdrsException(AbductionError.OBSERVATION_INVALID, "Nothing is said to be observed; list under 'observed' what is to be explained, of %s.".formatted(theory.order().stream().limit(40).toList()));
        }
        var known = new HashSet<>(theory.order());
        for (var each : List.of(observed, absent)) {
            each.stream().filter(atom -> !known.contains(atom)).findFirst().ifPresent(atom -> {
                throw new EdrsException(AbductionError.OBSERVATION_INVALID, "The theory does not speak of '%s'; it knows %s.".formatted(atom,
                        theory.order().stream().limit(40).toList()));
            });
        }
        observed.stream().filter(absent::contains).findFirst().ifPresent(atom -> {
            throw new EdrsException(AbductionError.OBSERVATION_INVALID, "'%s' is said to be both observed and absent.".formatted(atom));
        });
    }

    /** Least cost first: whatever is taken out has no cheaper way left, so that a set met earlier is never a needless part of a later one. */
    private List<Set<String>> sets(List<String> observed, List<String> absent, Forward forward) {
        var found = new ArrayList<Set<String>>();
        var seen = new HashSet<String>();
        var open = new PriorityQueue<>(Comparator.comparingDouble(State::cost).thenComparing(state -> state.assumed().size()));
        open.add(new State(Set.of(), observed.stream().distinct().toList(), Set.of(), 0));
        for (var states = 0; !open.isEmpty() && found.size() < MOST_SETS && states < MOST_STATES; states++) {
            budget.spend();
            var state = open.poll();
            if (found.stream().anyMatch(set -> state.assumed().containsAll(set)) || !seen.add(state.assumed() + "|" + state.met() + "|" + new TreeSet<>(state.open()))) {
                continue;
            }
            if (!state.open().isEmpty()) {
                expand(state, open);
            } else if (!theory.excludes(forward.closure(state.assumed())) && forward.closure(state.assumed()).stream().noneMatch(atom ->
                    absent.contains(atom) && forward.surely(state.assumed(), atom))) {
                found.add(state.assumed());
            }
        }
        return found;
    }

    private void expand(State state, PriorityQueue<State> open) {
        var goal = state.open().getFirst();
        var rest = state.open().subList(1, state.open().size());
        if (state.assumed().contains(goal) || state.met().contains(goal)) {
            open.add(new State(state.assumed(), rest, state.met(), state.cost()));
            return;
        }
        var met = new TreeSet<>(state.met());
        met.add(goal);
        if (assumables.containsKey(goal)) {
            var assumed = new TreeSet<>(state.assumed());
            assumed.add(goal);
            open.add(new State(assumed, rest, met, state.cost() + assumables.get(goal).cost()));
        }
        for (var rule : rules.getOrDefault(goal, List.of())) {
            // A goal that stands twice would look like the state it came from.
            open.add(new State(state.assumed(), Stream.concat(rule.when().stream(), rest.stream()).distinct().toList(), met, state.cost()));
        }
    }
}

package io.edrs.reasoning.abduction;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules, what may be assumed, and what cannot be together.
 *
 * @param exclusions sets of which not all hold
 */
public record Theory(List<Rule> rules, List<Assumable> assumables, List<List<String>> exclusions) {

    private static final int MOST = 2_000;
    private static final int LONGEST = 200;

    /** Throws {@code THEORY_INVALID} for blank names and improper probabilities, {@code THEORY_CYCLIC} with a cycle. */
    public Theory {
        rules = List.copyOf(rules);
        assumables = List.copyOf(assumables);
        exclusions = exclusions.stream().map(List::copyOf).toList();
        if (rules.size() > MOST || assumables.size() > MOST || exclusions.size() > MOST) {
            throw invalid("it has more than %d rules, assumables or exclusions".formatted(MOST));
        }
        if (assumables.isEmpty()) {
            throw invalid("it names nothing that may be assumed; list it under 'assumables', each with a 'what' and a 'probability'");
        }
        if (new HashSet<>(assumables.stream().map(Assumable::what).toList()).size() != assumables.size()) {
            throw invalid("it names something twice that may be assumed");
        }
        assumables.stream().filter(each -> !(each.probability() > 0 && each.probability() < 1)).findFirst().ifPresent(each -> {
            throw invalid("the probability of '%s' is %s, and must lie between 0 and 1, neither of them included".formatted(each.what(), each.probability()));
        });
        rules.stream().filter(rule -> !(rule.strength() > 0 && rule.strength() <= 1)).findFirst().ifPresent(rule -> {
            throw invalid("the strength of the rule for '%s' is %s, and must lie above 0 and be at most 1".formatted(rule.then(), rule.strength()));
        });
        atoms(rules, assumables).filter(atom -> atom.isBlank() || atom.length() > LONGEST).findFirst().ifPresent(atom -> {
            throw invalid("'%s' is no name of 1 to %d characters".formatted(atom, LONGEST));
        });
        order(rules, assumables);
    }

    /** Everything it speaks of, causes before effects. */
    public List<String> order() {
        return order(rules, assumables);
    }

    boolean excludes(Set<String> together) {
        return exclusions.stream().anyMatch(set -> !set.isEmpty() && together.containsAll(set));
    }

    Map<String, Assumable> byName() {
        var byName = new LinkedHashMap<String, Assumable>();
        assumables.forEach(each -> byName.put(each.what(), each));
        return byName;
    }

    private static Stream<String> atoms(List<Rule> rules, List<Assumable> assumables) {
        return Stream.concat(assumables.stream().map(Assumable::what), rules.stream().flatMap(rule -> Stream.concat(Stream.of(rule.then()), rule.when().stream())));
    }

    private static List<String> order(List<Rule> rules, List<Assumable> assumables) {
        var bodies = new LinkedHashMap<String, List<String>>();
        rules.forEach(rule -> bodies.computeIfAbsent(rule.then(), fresh -> new ArrayList<>()).addAll(rule.when()));
        var done = new LinkedHashSet<String>();
        atoms(rules, assumables).forEach(atom -> visit(atom, bodies, done, new LinkedHashSet<>()));
        return List.copyOf(done);
    }

    private static void visit(String atom, Map<String, List<String>> bodies, Set<String> done, LinkedHashSet<String> path) {
        if (done.contains(atom)) {
            return;
        }
        if (!path.add(atom)) {
            var cycle = new ArrayList<>(path).subList(new ArrayList<>(path).indexOf(atom), path.size());
            throw new EdrsException(AbductionError.THEORY_CYCLIC, "Nothing explains itself: %s → %s.".formatted(String.join(" → ", cycle.reversed()), cycle.getLast()));
        }
        bodies.getOrDefault(atom, List.of()).forEach(before -> visit(before, bodies, done, path));
        path.remove(atom);
        done.add(atom);
    }

    private static EdrsException invalid(String why) {
        return new EdrsException(AbductionError.THEORY_INVALID, "The theory is refused: " + why + ".");
    }
}

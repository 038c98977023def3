package io.edrs.reasoning.abduction;

import io.edrs.reasoning.graphs.Budget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What follows from assumptions, and how likely: each rule fires by itself with its strength (noisy or, Pearl 1988). */
final class Forward {

    private final Theory theory;
    private final List<String> order;
    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
    private final Budget budget;

    Forward(Theory theory, Budget budget) {
        this.theory = theory;
        this.order = theory.order();
        this.budget = budget;
        theory.rules().forEach(rule -> rules.computeIfAbsent(rule.then(), fresh -> new ArrayList<>()).add(rule));
    }

    /** Everything that may follow. */
    Set<String> closure(Set<String> assumed) {
        return new LinkedHashSet<>(chances(assumed).keySet());
    }

    boolean surely(Set<String> assumed, String atom) {
        return chances(assumed).getOrDefault(atom, 0.0) >= 1;
    }

    /** How likely each is that may follow; what is not named does not. */
    Map<String, Double> chances(Set<String> assumed) {
        budget.spend();
        var chances = new LinkedHashMap<String, Double>();
        for (var atom : order) {
            var not = assumed.contains(atom) ? 0.0 : 1.0;
            for (var rule : rules.getOrDefault(atom, List.of())) {
                var fires = rule.strength();
                for (var before : rule.when()) {
                    fires *= chances.getOrDefault(before, 0.0);
                }
                not *= 1 - fires;
            }
            if (not < 1) {
                chances.put(atom, 1 - not);
            }
        }
        return chances;
    }

    /** With the logarithm of its weight in place of its probability: the odds of what it assumes times how likely that makes what was seen. */
    Explanation explanation(Set<String> assumed, List<String> observed, List<String> absent) {
        var chances = chances(assumed);
        var weight = 0.0;
        var cost = 0.0;
        for (var each : theory.assumables()) {
            if (assumed.contains(each.what())) {
                weight += Math.log(each.probability()) - Math.log1p(-each.probability());
                cost += each.cost();
            }
        }
        for (var atom : observed) {
            weight += Math.log(chances.getOrDefault(atom, 0.0));
        }
        for (var atom : absent) {
            weight += Math.log1p(-chances.getOrDefault(atom, 0.0));
        }
        var predicts = new TreeMap<>(chances);
        observed.forEach(predicts::remove);
        assumed.forEach(predicts::remove);
        return new Explanation(List.copyOf(assumed), weight, cost, because(assumed, chances, observed), predicts);
    }

    private List<String> because(Set<String> assumed, Map<String, Double> chances, List<String> observed) {
        var lines = new LinkedHashSet<String>();
        var told = new HashSet<String>();
        observed.forEach(atom -> tell(atom, assumed, chances, new Telling(lines, told)));
        return List.copyOf(lines);
    }

    private record Telling(Set<String> lines, Set<String> told) {}

    private void tell(String atom, Set<String> assumed, Map<String, Double> chances, Telling telling) {
        if (!telling.told().add(atom)) {
            return;
        }
        if (assumed.contains(atom)) {
            telling.lines().add("%s is assumed".formatted(atom));
            return;
        }
        rules.getOrDefault(atom, List.of()).stream().filter(rule -> chances.keySet().containsAll(rule.when())).findFirst().ifPresent(rule -> {
            rule.when().forEach(before -> tell(before, assumed, chances, telling));
            telling.lines().add("%s follows from %s%s".formatted(atom, rule.when().isEmpty() ? "nothing else" : String.join(" and ", rule.when()),
                    rule.strength() < 1 ? " with %.2g".formatted(rule.strength()) : ""));
        });
    }
}

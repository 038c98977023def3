package io.edrs.reasoning.effects;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.Estimand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes an estimand from a distribution. A value that nothing fixes and the result does not depend on is taken as the first. */
public final class Evaluation {

    private final Observed observed;
    private final Budget budget;

    public Evaluation(Observed observed, Budget budget) {
        this.observed = observed;
        this.budget = budget;
    }

    /** Its value where the variables are in the given states; a ratio of nothing to nothing is 0. */
    public double of(Estimand estimand, Map<String, Integer> states) {
        return switch (estimand) {
            case Estimand.Probability(var of, var given) -> conditional(of, given, states);
            case Estimand.Product(var factors) -> product(factors, states);
            case Estimand.Quotient(var above, var below) -> ratio(of(above, states), of(below, states));
            case Estimand.Sum(var over, var of) -> sum(over, 0, of, new HashMap<>(states));
        };
    }

    private double product(List<Estimand> factors, Map<String, Integer> states) {
        var product = 1.0;
        for (var factor : factors) {
            product *= of(factor, states);
            if (product == 0) {
                return 0;
            }
        }
        return product;
    }

    private double sum(List<String> over, int place, Estimand of, Map<String, Integer> states) {
        if (place == over.size()) {
            budget.spend();
            return of(of, states);
        }
        var sum = 0.0;
        for (var state = 0; state < observed.states(over.get(place)); state++) {
            states.put(over.get(place), state);
            sum += sum(over, place + 1, of, states);
        }
        return sum;
    }

    private double conditional(List<String> of, List<String> given, Map<String, Integer> states) {
        var all = new HashMap<String, Integer>();
        given.forEach(name -> all.put(name, states.getOrDefault(name, 0)));
        var below = given.isEmpty() ? 1 : observed.probability(all);
        of.forEach(name -> all.put(name, states.getOrDefault(name, 0)));
        return ratio(of.isEmpty() ? below : observed.probability(all), below);
    }

    private static double ratio(double above, double below) {
        return below == 0 ? 0 : above / below;
    }
}

package io.edrs.reasoning.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How firmly a choice stands: how far a criterion's weight must move before another alternative wins, the others keeping their proportions.
 *
 * @param to the weight at which it does; null when no weight makes another win
 * @param winner who wins then
 */
public record Sensitivity(String criterion, double weight, @Nullable Double to, @Nullable String winner) {

    private static final int STEPS = 200;
    private static final int HALVINGS = 40;

    /** How far; infinite when nothing changes. */
    public double margin() {
        return to == null ? Double.POSITIVE_INFINITY : Math.abs(to - weight);
    }

    /** Of every criterion, the one that matters most first. */
    public static List<Sensitivity> of(Alternatives choice, Method method) {
        var all = new ArrayList<Sensitivity>();
        for (var criterion = 0; criterion < choice.criteria().size() && choice.criteria().size() > 1; criterion++) {
            all.add(of(choice, method, criterion));
        }
        all.sort(Comparator.comparingDouble(Sensitivity::margin));
        return all;
    }

    private static Sensitivity of(Alternatives choice, Method method, int criterion) {
        var own = choice.criteria().get(criterion);
        var winner = winner(choice, method);
        for (var step = 1; step <= STEPS; step++) {
            var reach = (double) step / STEPS;
            for (var weight : new double[] {own.weight() - reach, own.weight() + reach}) {
                if (weight >= 0 && weight <= 1 && !winner(choice.weighing(criterion, weight), method).equals(winner)) {
                    var to = turning(choice, method, criterion, weight - Math.signum(weight - own.weight()) / STEPS, weight);
                    return new Sensitivity(own.name(), own.weight(), to, winner(choice.weighing(criterion, to), method));
                }
            }
        }
        return new Sensitivity(own.name(), own.weight(), null, null);
    }

    /** The least step towards the far weight at which the winner differs. */
    private static double turning(Alternatives choice, Method method, int criterion, double near, double far) {
        var winner = winner(choice, method);
        for (var halving = 0; halving < HALVINGS; halving++) {
            var middle = (near + far) / 2;
            if (winner(choice.weighing(criterion, middle), method).equals(winner)) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return far;
    }

    private static String winner(Alternatives choice, Method method) {
        return method.rank(choice).getFirst().alternative();
    }
}

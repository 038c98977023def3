package io.edrs.reasoning.decision;

import io.edrs.reasoning.choice.Alternatives;
import io.edrs.reasoning.choice.Criterion;
import io.edrs.reasoning.choice.Method;
import io.edrs.reasoning.choice.Sensitivity;
import io.edrs.reasoning.choice.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was chosen and why.
 *
 * @param ranking the best first
 * @param reasons in words
 * @param sensitivity how far each weight must move before another wins, the least distance first
 */
record Chosen(String winner, List<Standing> ranking, List<String> reasons, List<Sensitivity> sensitivity) {

    private static final double TIE = 1e-9;

    static Chosen of(Alternatives choice, Method method) {
        var ranking = method.rank(choice);
        var sensitivity = Sensitivity.of(choice, method);
        return new Chosen(ranking.getFirst().alternative(), ranking, reasons(choice, ranking, sensitivity), sensitivity);
    }

    private static List<String> reasons(Alternatives choice, List<Standing> ranking, List<Sensitivity> sensitivity) {
        var first = ranking.getFirst();
        var second = ranking.get(1);
        var reasons = new ArrayList<String>();
        if (first.score() - second.score() < TIE) {
            reasons.add("%s score the same (%.3f): by these criteria it makes no difference which.".formatted(ranking.stream().filter(each -> first.score() - each.score() < TIE)
                    .map(Standing::alternative).collect(Collectors.joining(" and ")), first.score()));
            return reasons;
        }
        reasons.add("%s scores %.3f, %s next %.3f.".formatted(first.alternative(), first.score(), second.alternative(), second.score()));
        var lead = choice.criteria().stream().filter(criterion -> difference(first, second, criterion) > 0)
                .sorted(Comparator.comparingDouble(criterion -> -difference(first, second, criterion))).toList();
        var lag = choice.criteria().stream().filter(criterion -> difference(first, second, criterion) < 0).toList();
        if (!lead.isEmpty()) {
            reasons.add("It is ahead of %s in %s%s.".formatted(second.alternative(), names(lead), lag.isEmpty() ? "" : ", behind in " + names(lag)));
        }
        reasons.add(sensitivity.stream().filter(each -> each.to() != null).findFirst()
                .map(each -> "With a weight of %s of %.2f instead of %.2f %s would win.".formatted(each.criterion(), each.to(), each.weight(), each.winner()))
                .orElse("No change of a single weight makes another win."));
        return reasons;
    }

    private static double difference(Standing one, Standing other, Criterion criterion) {
        return one.parts().get(criterion.name()) - other.parts().get(criterion.name());
    }

    private static String names(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::name).collect(Collectors.joining(", "));
    }
}

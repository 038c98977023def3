package io.edrs.reasoning.causal;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.effects.LinearModel;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.networks.DiscreteNetwork;
import io.edrs.reasoning.networks.Inference;
import io.edrs.reasoning.networks.Necessity;
import io.edrs.reasoning.networks.Twin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers what would have been, in a network or in equations fitted to numbers. */
final class HindsightWork {

    private final Map<String, String> seen;
    private final Map<String, String> set;
    private final String target;
    private final Budget budget;

    HindsightWork(Map<String, String> seen, Map<String, String> set, String target, Budget budget) {
        this.seen = seen;
        this.set = set;
        this.target = target;
        this.budget = budget;
    }

    Hindsight in(DiscreteNetwork network) {
        var distribution = Twin.distribution(network, seen, set, target, budget);
        return new Hindsight(target, distribution, null, null, necessity(network), List.of(
                "Each variable is taken as a monotone function of its causes and of one hidden level; the bounds hold without that."));
    }

    Hindsight in(CausalGraph graph, DataTable data) {
        var model = LinearModel.fit(graph, data, budget);
        var expected = model.counterfactual(numbers(seen), numbers(set), target);
        return new Hindsight(target, Map.of(), expected.value(), expected.spread(), null, model.equations());
    }

    /** Where one yes-no cause is set otherwise than it was seen, and the outcome was seen. */
    private @Nullable Necessity necessity(DiscreteNetwork network) {
        if (set.size() != 1 || !seen.containsKey(target) || seen.size() != 2) {
            return null;
        }
        var cause = set.keySet().iterator().next();
        var binary = network.variable(cause).states().size() == 2 && network.variable(target).states().size() == 2;
        if (!binary || !seen.containsKey(cause) || seen.get(cause).equals(set.get(cause)) || cause.equals(target)) {
            return null;
        }
        var other = network.variable(target).states().stream().filter(state -> !state.equals(seen.get(target))).findFirst().orElseThrow();
        var inference = new Inference(network, budget);
        return Necessity.of(inference.probability(seen), inference.probability(Map.of(target, seen.get(target))),
                new Inference(network.intervened(cause, set.get(cause)), budget).probability(Map.of(target, seen.get(target))),
                inference.probability(Map.of(cause, set.get(cause), target, other)));
    }

    private static Map<String, Double> numbers(Map<String, String> texts) {
        var numbers = new HashMap<String, Double>();
        texts.forEach((name, text) -> {
            try {
                numbers.put(name, Double.parseDouble(text));
            } catch (NumberFormatException e) {
                throw new EdrsException(CausalError.CAUSAL_REQUEST_INVALID, "'%s' holds numbers and cannot be '%s'.".formatted(name, text), e);
            }
        });
        return numbers;
    }
}

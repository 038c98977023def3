package io.edrs.reasoning.abduction;

import java.util.List;
import java.util.Map;

/**
 * One way to explain what was observed.
 *
 * @param assumes what it takes for granted; none of it could be left out
 * @param probability among the explanations found
 * @param cost the sum of the assumptions' costs, −ln of their probabilities
 * @param because how each observation follows, step by step
 * @param predicts what else it makes likely, and how likely
 */
public record Explanation(List<String> assumes, double probability, double cost, List<String> because, Map<String, Double> predicts) {

    Explanation with(double other) {
        return new Explanation(assumes, other, cost, because, predicts);
    }
}

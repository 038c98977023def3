package io.edrs.reasoning.causal;

import io.edrs.reasoning.networks.Necessity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would have been.
 *
 * @param distribution the probability of each of the target's states; empty for numbers
 * @param value the expected number; null for kinds
 * @param spread its standard deviation; null for kinds
 * @param necessity bounds, whatever the mechanism, on the probability that the outcome hung on the cause; null where they do not apply
 */
record Hindsight(String target, Map<String, Double> distribution, @Nullable Double value, @Nullable Double spread, @Nullable Necessity necessity,
        List<String> notes) {}

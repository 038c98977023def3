package io.edrs.reasoning.trees;

import java.util.List;
import java.util.Map;

/**
 * What a forest predicts and why.
 *
 * @param label the predicted kind, or the number
 * @param shares of each label, summing to 1; empty for numbers
 * @param base the share or mean before anything was asked
 * @param reasons what moved it from there, the strongest first; with the base they sum to the result
 * @param rule for a single tree the conditions that lead to the result
 */
public record Prediction(String label, Map<String, Double> shares, double base, List<Reason> reasons, List<String> rule) {}

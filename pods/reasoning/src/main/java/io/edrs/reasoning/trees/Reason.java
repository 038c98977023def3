package io.edrs.reasoning.trees;

/**
 * Why a prediction came out so.
 *
 * @param condition what holds of the row
 * @param weight by how much it raised the share of the predicted label, or the predicted number
 */
public record Reason(String condition, double weight) {}

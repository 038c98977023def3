package io.edrs.reasoning.effects;

/**
 * What is compared.
 *
 * @param treatment the variable that is set
 * @param from what it is set to first
 * @param to what it is set to instead
 * @param outcome the variable looked at: its mean, or the probability of {@code event}
 * @param event the outcome's state that counts; empty for the mean of numbers
 */
public record Contrast(String treatment, String from, String to, String outcome, String event) {}

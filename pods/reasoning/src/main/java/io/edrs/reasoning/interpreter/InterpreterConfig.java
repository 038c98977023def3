package io.edrs.reasoning.interpreter;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where the paths divide and how far a question is taken apart.
 *
 * @param reactiveThreshold complexity below which the reactive path is enough
 * @param standardThreshold complexity below which the standard path is enough
 * @param maxParts at most so many parts of one question
 * @param intentThreshold how sure what is learned must be to count where no rule knows the intent; above 1 only rules count
 * @param complexityThreshold how likely a path must be by what is learned to count; above 1 only rules count
 * @param examples a file of further examples to learn from, each line an intent or a path, a tab and a message; empty for none
 */
@ConfigurationProperties("edrs.reasoning.interpreter")
record InterpreterConfig(
        @Bindable(defaultValue = "0.3") double reactiveThreshold,
        @Bindable(defaultValue = "0.7") double standardThreshold,
        @Bindable(defaultValue = "10") int maxParts,
        @Bindable(defaultValue = "0.6") double intentThreshold,
        @Bindable(defaultValue = "0.6") double complexityThreshold,
        @Bindable(defaultValue = "") String examples) {

    String path(double complexity) {
        return complexity < reactiveThreshold ? "reactive" : complexity < standardThreshold ? "standard" : "deliberative";
    }

    /** The complexity nearest to the given one that leads to the path. */
    double within(String path, double complexity) {
        return switch (path) {
            case "reactive" -> Math.min(complexity, Math.nextDown(reactiveThreshold));
            case "standard" -> Math.clamp(complexity, reactiveThreshold, Math.nextDown(standardThreshold));
            default -> Math.max(complexity, standardThreshold);
        };
    }
}

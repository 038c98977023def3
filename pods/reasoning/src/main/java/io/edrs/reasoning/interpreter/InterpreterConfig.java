package io.edrs.reasoning.interpreter;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where the paths divide and how far a question is taken apart.
 *
 * @param reactiveThreshold complexity below which the reactive path is enough
 * @param standardThreshold complexity below which the standard path is enough
 * @param maxParts at most so many parts of one question
 */
@ConfigurationProperties("edrs.reasoning.interpreter")
record InterpreterConfig(
        @Bindable(defaultValue = "0.3") double reactiveThreshold,
        @Bindable(defaultValue = "0.7") double standardThreshold,
        @Bindable(defaultValue = "10") int maxParts) {

    String path(double complexity) {
        return complexity < reactiveThreshold ? "reactive" : complexity < standardThreshold ? "standard" : "deliberative";
    }
}

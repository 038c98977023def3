package io.edrs.reasoning.interpreter;

/**
 * Where the paths divide and how far a question is taken apart.
 *
 * @param reactiveBelow complexity below which the reactive path is enough
 * @param standardBelow complexity below which the standard path is enough
 * @param maxParts at most so many parts of one question
 */
record InterpreterConfig(double reactiveBelow, double standardBelow, int maxParts) {

    static final InterpreterConfig DEFAULT = new InterpreterConfig(0.3, 0.7, 10);

    String path(double complexity) {
        return complexity < reactiveBelow ? "reactive" : complexity < standardBelow ? "standard" : "deliberative";
    }
}

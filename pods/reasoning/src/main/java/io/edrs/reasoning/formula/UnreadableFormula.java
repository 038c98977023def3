package io.edrs.reasoning.formula;

/** A text that is no formula; the message says where and what was expected. */
public final class UnreadableFormula extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableFormula(String message) {
        super(message);
    }
}

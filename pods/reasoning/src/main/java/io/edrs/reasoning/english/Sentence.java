package io.edrs.reasoning.english;

import io.edrs.reasoning.formula.Formula;
import org.jspecify.annotations.Nullable;

/**
 * A sentence and what it says.
 *
 * @param formula null when it cannot be read
 * @param why it cannot be read; empty when it can
 * @param cost how much had to be guessed: below 3 little, above 8 much
 */
public record Sentence(String text, @Nullable Formula formula, String why, double cost) {

    static final String NO_TIME = "there was no time left for it";

    /** Whether it was read. */
    public boolean read() {
        return formula != null;
    }
}

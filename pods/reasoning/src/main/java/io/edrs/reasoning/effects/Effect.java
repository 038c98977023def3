package io.edrs.reasoning.effects;

import java.util.List;

/**
 * The effect of a treatment on an outcome: the expected outcome were everybody treated so, less that were nobody.
 *
 * @param method {@code regression}, {@code stratification}, {@code two stages} or {@code formula}
 * @param adjusted the variables held fixed
 * @param formula the quantity estimated
 * @param notes what the reader should know of it
 */
public record Effect(Interval difference, String method, List<String> adjusted, String formula, List<String> notes) {

    public Effect {
        adjusted = List.copyOf(adjusted);
        notes = List.copyOf(notes);
    }
}

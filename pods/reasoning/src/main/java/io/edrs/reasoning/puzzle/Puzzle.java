package io.edrs.reasoning.puzzle;

import java.util.List;
import java.util.Map;

/**
 * Things, the places each may take, what is said of them, and what to choose from.
 *
 * @param places by thing, lowest and highest place
 * @param constraints what holds, each with the words it was read from
 */
public record Puzzle(Map<String, Range> places, List<Said> constraints, List<Said> options) {

    /** From the lowest to the highest, both included. */
    public record Range(int lowest, int highest) {}

    /** A constraint and the words it was read from. */
    public record Said(Constraint constraint, String words) {}

    public Puzzle {
        places = Map.copyOf(places);
        constraints = List.copyOf(constraints);
        options = List.copyOf(options);
    }
}

package io.edrs.reasoning.puzzle;

import java.util.List;

/** What may be said of places. */
public sealed interface Constraint {

    /** @param sign {@code <}, {@code <=}, {@code =}, {@code !=}, {@code >=} or {@code >} */
    record Compare(Amount left, String sign, Amount right) implements Constraint {}

    /** No two of them have the same place. */
    record Distinct(List<String> things) implements Constraint {
        public Distinct {
            things = List.copyOf(things);
        }
    }

    /** What is so when the other is not. */
    record Not(Constraint body) implements Constraint {}

    /** All of them. */
    record All(List<Constraint> parts) implements Constraint {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them. */
    record Any(List<Constraint> parts) implements Constraint {
        public Any {
            parts = List.copyOf(parts);
        }
    }
}

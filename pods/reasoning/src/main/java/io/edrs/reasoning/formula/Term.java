package io.edrs.reasoning.formula;

/** What a predicate speaks of. */
public sealed interface Term {

    /** The name as it is written. */
    String name();

    /** Stands for whatever its quantifier ranges over. */
    record Variable(String name) implements Term {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Stands for one thing. */
    record Constant(String name) implements Term {
        @Override
        public String toString() {
            return name;
        }
    }
}

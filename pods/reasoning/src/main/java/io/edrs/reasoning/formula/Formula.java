package io.edrs.reasoning.formula;

import java.util.List;

/** A formula of first-order logic without functions; two formulas are equal when they are written alike. */
public sealed interface Formula {

    /** The predicate of identity. */
    String EQUALS = "=";
    /** The empty disjunction, which nothing makes true. */
    Formula FALSE = new Or(List.of());

    /** A predicate of so many things. */
    record Atom(String predicate, List<Term> arguments) implements Formula {
        public Atom {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    /** What is so when the other is not. */
    record Not(Formula body) implements Formula {
        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    /** All of them; none means true. */
    record And(List<Formula> parts) implements Formula {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    /** At least one of them; none means false. */
    record Or(List<Formula> parts) implements Formula {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    /** The right whenever the left. */
    record Implies(Formula left, Formula right) implements Formula {
        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    /** Both or neither. */
    record Iff(Formula left, Formula right) implements Formula {
        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    /** Exactly one of the two. */
    record Xor(Formula left, Formula right) implements Formula {
        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    /** Whatever the variable stands for. */
    record ForAll(String variable, Formula body) implements Formula {
        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    /** For something the variable may stand for. */
    record Exists(String variable, Formula body) implements Formula {
        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    /** The opposite, without a double negation. */
    default Formula negated() {
        return this instanceof Not(var body) ? body : new Not(this);
    }

    /** All of these, or the one there is. */
    static Formula all(List<? extends Formula> parts) {
        return parts.size() == 1 ? parts.getFirst() : new And(List.copyOf(parts));
    }

    /** One of these, or the one there is. */
    static Formula any(List<? extends Formula> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Or(List.copyOf(parts));
    }
}

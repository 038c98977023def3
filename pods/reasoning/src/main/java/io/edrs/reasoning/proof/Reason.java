package io.edrs.reasoning.proof;

import java.util.List;

/** What entitles a proof to a line. */
public sealed interface Reason {

    /** It is a premise, counted from 0. */
    record Given(int premise) implements Reason {}

    /** It is supposed: the opposite of what is to be shown, or a case. */
    record Supposed() implements Reason {}

    /** The earlier line, which holds for everything, said of these in the order of its quantifiers. */
    record Instance(int line, List<String> of) implements Reason {
        public Instance {
            of = List.copyOf(of);
        }
    }

    /** What holds for everything holds for this one: {@code ∀x A → A[name]}, or {@code A[name] → ∃x A}. */
    record Example(String of) implements Reason {}

    /** A new name for one of which it holds, if there is one: {@code ∃x A → A[name]}, or {@code A[name] → ∀x A}. */
    record Witness(String name) implements Reason {}

    /** What is said of identity in general: {@code a = a}, or {@code (a = b ∧ A) → A} with some {@code a} replaced by {@code b}. */
    record Identity() implements Reason {}

    /** It follows from the earlier lines by the connectives alone. */
    record Follows(List<Integer> from) implements Reason {
        public Follows {
            from = List.copyOf(from);
        }
    }
}

package io.edrs.reasoning.prover;

import io.edrs.reasoning.formula.Formula;
import java.util.List;

/** A formula in which the connectives alone matter, and where it comes from. */
record Ground(Formula formula, Source source) {

    /** Where a ground formula comes from. */
    sealed interface Source {}

    /** A premise as it stands. */
    record Premise(int index) implements Source {}

    /** The opposite of the goal. */
    record Opposite() implements Source {}

    /** A premise said of these. */
    record Said(int index, List<String> of) implements Source {}

    /** True of whatever there is. */
    record Example(String of) implements Source {}

    /** A name for one of which it holds. */
    record Witness(String name) implements Source {}

    /** True of identity. */
    record Identity() implements Source {}
}

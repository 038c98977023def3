package io.edrs.reasoning.deduction;

import io.edrs.reasoning.amounts.Shown;
import io.edrs.reasoning.arrange.Arrangement;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.proof.Block;
import io.edrs.reasoning.proof.Closure;
import io.edrs.reasoning.proof.Model;
import io.edrs.reasoning.puzzle.Puzzle;

/** What shows a finding; each has been accepted by its checker. */
public sealed interface Certificate {

    /** A proof of the formula. */
    record Proof(Formula shown, Block steps) implements Certificate {}

    /** A world in which the goal holds and one in which it does not. */
    record Worlds(Model with, Model without) implements Certificate {}

    /** All that rules yield, with neither the goal nor its negation in it. */
    record Saturated(Closure closure) implements Certificate {}

    /** A solution of a puzzle of order, and for each option the search that shows it cannot hold, or that its opposite cannot. */
    record Arranged(Puzzle puzzle, Arrangement arrangement) implements Certificate {}

    /** Sums of what is said of amounts that cannot be, or amounts of which it all holds. */
    record Reckoned(Shown shown) implements Certificate {}

    /** Nothing could be shown. */
    record None() implements Certificate {}
}

package io.edrs.reasoning.prover;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.proof.Block;
import io.edrs.reasoning.proof.Model;
import java.util.List;

/** What can be said of a goal, with what shows it. */
public sealed interface Outcome {

    /** The goal follows. */
    record Proved(Block proof) implements Outcome {}

    /** The goal's negation ({@link Formula.Not} around the goal) follows. */
    record Refuted(Block proof) implements Outcome {}

    /** Neither follows: a world in which the goal holds, and one in which it does not. */
    record Open(Model with, Model without) implements Outcome {}

    /** The premises contradict each other: these, by index; none of them can be spared. */
    record Contradictory(List<Integer> premises, Block proof) implements Outcome {
        public Contradictory {
            premises = List.copyOf(premises);
        }
    }

    /** Neither shown in the time or room given. */
    record Undecided() implements Outcome {}
}

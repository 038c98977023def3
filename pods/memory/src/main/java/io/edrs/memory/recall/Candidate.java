package io.edrs.memory.recall;

import io.edrs.memory.Hit;
import io.edrs.schema.memory.Turn;
import org.jspecify.annotations.Nullable;

/** A turn that may be a memory, with what each way of searching says of it; filled while it is considered. */
final class Candidate {

    final Hit hit;
    double words;
    double meaning;
    double second;
    double told;
    double telling;
    double near;
    double score;
    @Nullable Turn turn;
    @Nullable Look look;

    /** What a look at the turn says of it, whatever the ways say: added to theirs, then multiplied; and how likely it answers for what stands around it. */
    record Look(double added, double factor, double fitness) {}

    Candidate(Hit hit) {
        this.hit = hit;
    }

    boolean isKnown() {
        return turn != null;
    }

    Turn known() {
        if (turn == null) {
            throw new IllegalStateException("The turn %s was not looked up.".formatted(hit.reference()));
        }
        return turn;
    }
}

package io.edrs.reasoning.causal;

import io.edrs.reasoning.Premise;
import io.edrs.reasoning.ProofStep;
import java.util.ArrayList;
import java.util.List;

/** A proof as it grows. */
final class ProofLines {

    private final List<ProofStep> steps = new ArrayList<>();

    /** A kept graph or table the rest follows from. */
    ProofLines given(String what, String name, String statement) {
        steps.add(new ProofStep(steps.size() + 1, statement, "given", List.of(), new Premise(statement, "background", what + ":" + name, name)));
        return this;
    }

    /** A step from all that are given and the one before. */
    ProofLines then(String rule, String statement) {
        var from = new ArrayList<Integer>();
        steps.stream().filter(step -> step.premise() != null || step.number() == steps.size()).forEach(step -> from.add(step.number()));
        steps.add(new ProofStep(steps.size() + 1, statement, rule, from, null));
        return this;
    }

    List<ProofStep> steps() {
        return steps;
    }
}

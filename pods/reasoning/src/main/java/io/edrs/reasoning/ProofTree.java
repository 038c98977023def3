package io.edrs.reasoning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A proof as people read it: what is shown on top, under each line what it follows from. */
public final class ProofTree {

    private static final int DEEPEST = 180;

    private final Map<Integer, ProofStep> steps = new HashMap<>();
    private final Set<Integer> shown = new HashSet<>();
    private final StringBuilder text = new StringBuilder();

    private ProofTree(List<ProofStep> proof) {
        proof.forEach(step -> steps.put(step.number(), step));
    }

    /** The proof with its last step on top; empty for no proof. A step used twice is written out once; what lies very deep is left to the steps. */
    public static String text(List<ProofStep> proof) {
        var tree = new ProofTree(proof);
        if (!proof.isEmpty()) {
            tree.write(proof.getLast(), "", "");
        }
        return tree.text.toString().stripTrailing();
    }

    private void write(ProofStep step, String before, String below) {
        var again = !shown.add(step.number()) && !step.from().isEmpty();
        text.append(before).append(step.statement()).append("  [").append(again ? "shown above" : source(step)).append("]\n");
        if (again) {
            return;
        }
        if (below.length() > DEEPEST && !step.from().isEmpty()) {
            text.append(below).append("└─ …  [the steps say the rest]\n");
            return;
        }
        for (var i = 0; i < step.from().size(); i++) {
            var last = i == step.from().size() - 1;
            write(steps.get(step.from().get(i)), below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
        }
    }

    private static String source(ProofStep step) {
        var premise = step.premise();
        if (premise == null) {
            return step.rule();
        }
        return premise.document().isEmpty() ? premise.source() : premise.source() + ": " + premise.document();
    }
}

package io.edrs.reasoning.interpreter;

import io.edrs.reasoning.Intent;
import io.edrs.reasoning.Interpretation;
import io.edrs.reasoning.Learned;
import io.edrs.reasoning.Plan;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ReasoningEngine;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says who is asked: pods by what the question is, engines by its form and by what was learned of them. */
@Singleton
class Planner {

    private final List<ReasoningEngine> engines;
    private final Optional<Learned> learned;

    /** @param learned where its service runs in this process */
    Planner(List<ReasoningEngine> engines, Optional<Learned> learned) {
        this.engines = List.copyOf(engines);
        this.learned = learned;
    }

    private record Fitting(String engine, double fit) {}

    Plan plan(String tenant, String question, Interpretation asked) {
        var problem = new Problem(tenant, question, List.of());
        var fitting = engines.stream().map(engine -> new Fitting(engine.name(), engine.fit(problem))).filter(one -> one.fit() > 0)
                .sorted(Comparator.comparingDouble(Fitting::fit).reversed()).map(Fitting::engine).toList();
        var passedOver = fitting.stream().filter(engine -> learned.map(known -> known.needed(tenant, engine)).orElse(0.0) >= Learned.NEVER).toList();
        return new Plan(asked.path(), pods(asked), fitting.stream().filter(engine -> !passedOver.contains(engine)).toList(), passedOver);
    }

    private static List<String> pods(Interpretation asked) {
        var pods = new ArrayList<String>();
        if (asked.intent() != Intent.GREETING) {
            pods.addAll(List.of("memory", "knowledge"));
        }
        if (!asked.parts().isEmpty()) {
            pods.add("task");
        }
        return pods;
    }
}

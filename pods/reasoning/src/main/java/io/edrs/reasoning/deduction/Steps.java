package io.edrs.reasoning.deduction;

import io.edrs.reasoning.Premise;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.proof.Block;
import io.edrs.reasoning.proof.Line;
import io.edrs.reasoning.proof.Model;
import io.edrs.reasoning.proof.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Certificates in words. An instance of a premise is not spelled out: what follows from it is said to follow from the premise. */
final class Steps {

    private final List<Premise> premises;
    private final Function<Formula, String> said;
    private final List<ProofStep> steps = new ArrayList<>();
    private final Map<Integer, List<Integer>> numbers = new HashMap<>();

    private Steps(List<Premise> premises, Function<Formula, String> said) {
        this.premises = premises;
        this.said = said;
    }

    /** @param premises as they were given, in the order of the formulas */
    static List<ProofStep> of(Certificate certificate, List<Premise> premises, Function<Formula, String> said) {
        var steps = new Steps(premises, said);
        switch (certificate) {
            case Certificate.Proof(var shown, var block) -> steps.block(block, "");
            case Certificate.Worlds(var with, var without) -> steps.worlds(with, without);
            case Certificate.Saturated(var closure) -> steps.add("The rules yield nothing about it: all %d facts that follow were derived.".formatted(closure.literals().size()), "saturation", List.of());
            case Certificate.Arranged(var puzzle, var arrangement) -> steps.steps.addAll(PuzzleSteps.of(puzzle, arrangement));
            // Its sums are written down where they are made.
            case Certificate.Reckoned reckoned -> { }
            case Certificate.None() -> { }
        }
        return steps.steps;
    }

    private void worlds(Model with, Model without) {
        var one = add("Everything said is true, and so is the conclusion, where " + facts(with), "model", List.of());
        var other = add("Everything said is true, but the conclusion is not, where " + facts(without), "model", List.of());
        add("So neither the conclusion nor its opposite follows.", "two models", List.of(one, other));
    }

    private String facts(Model model) {
        var facts = model.facts().stream().map(fact -> said.apply(new Formula.Atom(fact.predicate(), fact.of().stream()
                .<io.edrs.reasoning.formula.Term>map(io.edrs.reasoning.formula.Term.Constant::new).toList()))).sorted().limit(12).collect(Collectors.joining("; "));
        return facts.isEmpty() ? "nothing of what is spoken of is so." : facts + ", and nothing else is so.";
    }

    private List<Integer> block(Block block, String where) {
        var last = List.<Integer>of();
        for (var line : block.lines()) {
            last = line(line, where);
            numbers.put(line.number(), last);
        }
        if (block.cases().isEmpty()) {
            return last;
        }
        var ends = new ArrayList<>(numbers.get(block.split()));
        for (var i = 0; i < block.cases().size(); i++) {
            ends.addAll(block(block.cases().get(i), where + (where.isEmpty() ? "Case " : ".") + (i + 1)));
        }
        return List.of(add(said(Formula.FALSE, where), "all cases", ends));
    }

    private List<Integer> line(Line line, String where) {
        return switch (line.reason()) {
            case Reason.Given(var index) -> List.of(given(premises.get(index)));
            case Reason.Instance(var of, var names) -> numbers.get(of);
            case Reason.Supposed() -> List.of(add(said(line.formula(), where), "supposed", List.of()));
            case Reason.Example(var name) -> List.of(add(said(line.formula(), where), "holds of anything", List.of()));
            case Reason.Witness(var name) -> List.of(add(said(line.formula(), where), "let " + name + " be such a one", List.of()));
            case Reason.Identity() -> List.of(add(said(line.formula(), where), "identity", List.of()));
            case Reason.Follows(var from) -> List.of(follows(line, from, where));
        };
    }

    private int follows(Line line, List<Integer> from, String where) {
        var sources = from.stream().flatMap(number -> numbers.get(number).stream()).distinct().toList();
        var rule = line.formula().equals(Formula.FALSE) ? "contradiction" : sources.isEmpty() ? "either way" : sources.size() == 1 ? "from one" : "modus ponens";
        return add(said(line.formula(), where), rule, sources);
    }

    private String said(Formula formula, String where) {
        return (where.isEmpty() ? "" : where + ": ") + (formula.equals(Formula.FALSE) ? "That is a contradiction" : said.apply(formula)) + ".";
    }

    private int given(Premise premise) {
        return steps.stream().filter(step -> premise.equals(step.premise())).map(ProofStep::number).findFirst().orElseGet(() -> {
            steps.add(new ProofStep(steps.size() + 1, premise.text(), "given", List.of(), premise));
            return steps.size();
        });
    }

    private int add(String statement, String rule, List<Integer> from) {
        steps.add(new ProofStep(steps.size() + 1, statement, rule, from, null));
        return steps.size();
    }

    static Stream<Premise> used(List<ProofStep> steps) {
        return steps.stream().map(ProofStep::premise).filter(premise -> premise != null);
    }
}

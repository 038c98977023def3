package io.edrs.reasoning.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.deduction.Certificate;
import io.edrs.reasoning.deduction.Deduction;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.FormulaText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every proof is accepted as it was found, and refused once anything in it is changed. */
class MutatedProofsTest {

    /** Premises, then the goal. */
    static Stream<List<String>> problems() {
        return Stream.of(
                List.of("∀x (Manager(x) → Approves(x))", "Manager(dana)", "Approves(dana)"),
                List.of("∀x (A(x) → B(x))", "¬B(c)", "¬A(c)"),
                List.of("∀x (D(x) ⊕ J(x))", "∀x (J(x) → ¬U(x))", "(S(r) ∧ U(r)) ⊕ ¬(S(r) ∨ U(r))", "∀x (D(x) → E(x))",
                        "¬(E(r) ∧ S(r)) → ((E(r) ∧ S(r)) ⊕ ¬(E(r) ∨ S(r)))", "J(r) ∨ U(r)"),
                List.of("∃x ∀y L(x, y)", "∀y ∃x L(x, y)"),
                List.of("∀x (P(x) ∨ Q(x))", "∀x (P(x) → R(x))", "∀x (Q(x) → R(x))", "∀x R(x)"),
                List.of("a = b", "P(a)", "∀x (P(x) → Q(x))", "Q(b)"),
                List.of("∃x (P(x) ∧ ¬Q(x))", "∀x (R(x) → Q(x))", "∃x (P(x) ∧ ¬R(x))"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void aProofStandsAsFoundAndFallsWhenChanged(List<String> problem) {
        var formulas = problem.stream().map(FormulaText::parse).toList();
        var premises = formulas.subList(0, formulas.size() - 1);
        var finding = Deduction.decide(premises, formulas.getLast(), Duration.ofSeconds(10));
        assertThat(finding.verdict()).isEqualTo("true");
        var proof = ((Certificate.Proof) finding.certificate()).steps();
        var goal = formulas.getLast();
        assertThat(Checker.fault(premises, goal, proof)).isEmpty();
        var mutants = Stream.of(denied(proof), dropped(proof), mistaken(proof)).flatMap(List::stream).toList();
        assertThat(mutants).hasSizeGreaterThan(5).allSatisfy(mutant -> assertThat(Checker.fault(premises, goal, mutant)).as("%s", mutant).isPresent());
        assertThat(Checker.fault(premises, new Formula.Not(goal), proof)).isPresent();
        assertThat(Checker.fault(premises.subList(1, premises.size()), goal, proof)).isPresent();
    }

    /** Each line in turn says the opposite. */
    private static List<Block> denied(Block proof) {
        return each(proof, line -> new Line(line.number(), new Formula.Not(line.formula()), line.reason()));
    }

    /** Each line in turn is said to be a premise, which it is not, or another one. */
    private static List<Block> mistaken(Block proof) {
        return each(proof, line -> new Line(line.number(), line.formula(), line.reason() instanceof Reason.Given(var premise)
                ? new Reason.Given(premise + 1) : new Reason.Given(0)));
    }

    private static List<Block> dropped(Block proof) {
        return each(proof, line -> null);
    }

    private static List<Block> each(Block proof, UnaryOperator<Line> change) {
        var mutants = new ArrayList<Block>();
        for (var i = 0; i < proof.lines().size(); i++) {
            var lines = new ArrayList<>(proof.lines());
            var changed = change.apply(lines.get(i));
            if (changed == null) {
                lines.remove(i);
            } else {
                lines.set(i, changed);
            }
            mutants.add(new Block(lines, proof.split(), proof.cases()));
        }
        for (var i = 0; i < proof.cases().size(); i++) {
            var place = i;
            each(proof.cases().get(i), change).forEach(mutant -> {
                var cases = new ArrayList<>(proof.cases());
                cases.set(place, mutant);
                mutants.add(new Block(proof.lines(), proof.split(), cases));
            });
            mutants.add(new Block(proof.lines(), proof.split(), Arrays.asList(proof.cases().get(1 - i))));
        }
        return mutants;
    }
}

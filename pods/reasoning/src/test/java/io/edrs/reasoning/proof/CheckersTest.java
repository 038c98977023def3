package io.edrs.reasoning.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.FormulaText;
import io.edrs.reasoning.puzzle.Amount;
import io.edrs.reasoning.puzzle.Constraint;
import io.edrs.reasoning.puzzle.Puzzle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckersTest {

    private static List<Formula> formulas(String... texts) {
        return Stream.of(texts).map(FormulaText::parse).toList();
    }

    @Test
    void aWitnessMustBeNew() {
        var premises = formulas("∃x P(x)", "Q(c)");
        var steal = Block.of(List.of(new Line(1, premises.get(0), new Reason.Given(0)),
                new Line(2, FormulaText.parse("(∃x P(x)) → P(c)"), new Reason.Witness("c")), new Line(3, FormulaText.parse("P(c)"), new Reason.Follows(List.of(1, 2)))));
        assertThat(Checker.fault(premises, FormulaText.parse("P(c)"), steal)).isPresent();
    }

    @Test
    void nothingMayBeSupposedButTheOppositeOfTheGoal() {
        var begging = Block.of(List.of(new Line(1, FormulaText.parse("P(c)"), new Reason.Supposed())));
        assertThat(Checker.fault(List.of(), FormulaText.parse("P(c)"), begging)).isPresent();
        assertThat(Checker.fault(List.of(), FormulaText.parse("P(c)"), Block.of(List.of()))).isPresent();
    }

    @Test
    void aModelMustMakeEverythingTrue() {
        var premises = formulas("∀x (P(x) → ∃y R(x, y))", "P(a)");
        assertThat(new Model(List.of("a"), Map.of("a", "a"), Set.of(new Model.Fact("P", List.of("a")), new Model.Fact("R", List.of("a", "a")))).satisfies(premises)).isTrue();
        assertThat(new Model(List.of("a"), Map.of("a", "a"), Set.of(new Model.Fact("P", List.of("a")))).satisfies(premises)).isFalse();
        assertThat(new Model(List.of(), Map.of(), Set.of()).satisfies(premises)).isFalse();
    }

    @Test
    void aClosureMustBeClosedAndLeaveTheGoalOpen() {
        var premises = formulas("∀x (P(x) → Q(x))", "P(a)");
        var goal = FormulaText.parse("R(a)");
        assertThat(new Closure(Set.copyOf(formulas("P(a)", "Q(a)"))).fault(premises, goal)).isEmpty();
        assertThat(new Closure(Set.copyOf(formulas("P(a)"))).fault(premises, goal)).isPresent();
        assertThat(new Closure(Set.copyOf(formulas("Q(a)"))).fault(premises, goal)).isPresent();
        assertThat(new Closure(Set.copyOf(formulas("P(a)", "Q(a)", "¬R(a)"))).fault(premises, goal)).isPresent();
    }

    @Test
    void aSearchMustTryEveryPlaceDownToABreach() {
        var places = Map.of("a", new Puzzle.Range(1, 2), "b", new Puzzle.Range(1, 2));
        var constraints = List.<Constraint>of(new Constraint.Distinct(List.of("a", "b")), new Constraint.Compare(new Amount.Place("a"), "=", new Amount.Place("b")));
        Search breach = new Search("", List.of(), 0);
        Search other = new Search("", List.of(), 1);
        var right = new Search("a", List.of(new Search("b", List.of(breach, other), -1), new Search("b", List.of(other, breach), -1)), -1);
        assertThat(right.fault(places, constraints)).isEmpty();
        assertThat(new Search("a", List.of(new Search("b", List.of(other, other), -1), new Search("b", List.of(other, breach), -1)), -1).fault(places, constraints)).isPresent();
        assertThat(new Search("a", List.of(new Search("b", List.of(breach, other), -1)), -1).fault(places, constraints)).isPresent();
        assertThat(breach.fault(places, constraints)).isPresent();
    }
}

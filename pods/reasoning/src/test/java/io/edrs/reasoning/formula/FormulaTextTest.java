package io.edrs.reasoning.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FormulaTextTest {

    @Test
    void readsSignsAndWordsAlike() {
        assertThat(FormulaText.parse("forall x (Dog(x) -> not Cat(x) & exists y Owns(y, x))"))
                .isEqualTo(FormulaText.parse("∀x (Dog(x) → (¬Cat(x) ∧ ∃y Owns(y, x)))"));
        assertThat(FormulaText.parse("Hero(captain america)").toString()).isEqualTo("Hero(captain_america)");
        assertThat(FormulaText.parse("A(a) ⊕ B(a) → C(a)")).isInstanceOf(Formula.Implies.class);
        assertThat(FormulaText.parse("∀x ∀y (Anti-abortion(x) → WrittenIn(y, c++)).").toString()).isEqualTo("∀x ∀y (Anti-abortion(x) → WrittenIn(y, c++))");
    }

    @Test
    void whatIsPrintedReadsTheSame() {
        for (var text : new String[] {"¬(P(a) ∨ ¬Q(b))", "∀x (P(x) ↔ ∃y ¬(x = y))", "(P(a) ⊕ Q(a)) → ⊥", "∃x (P(x) ∧ Q(x) ∧ R(x))"}) {
            assertThat(FormulaText.parse(FormulaText.parse(text).toString())).isEqualTo(FormulaText.parse(text));
        }
    }

    @Test
    void aQuantifierReachesOverWhatItsBracketsLeaveOut() {
        assertThat(FormulaText.parse("∀x (P(x)) → Q(x)")).isEqualTo(FormulaText.parse("∀x (P(x) → Q(x))"));
    }

    @Test
    void aVariableNoQuantifierBindsIsRefusedByItsName() {
        assertThatThrownBy(() -> FormulaText.parse("P(x)")).isInstanceOf(UnreadableFormula.class).hasMessageContaining("no quantifier binds the variable x").hasMessageContaining("∀x");
        assertThatThrownBy(() -> FormulaText.parse("∀x (P(x) → R(x, y))")).hasMessageContaining("no quantifier binds the variable y");
        assertThatThrownBy(() -> FormulaText.parse("(∀x P(x)) ∨ Q(x)")).hasMessageContaining("the variable x");
        assertThat(FormulaText.parse("P(xavier)").toString()).isEqualTo("P(xavier)");
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> FormulaText.parse("P(a")).isInstanceOf(UnreadableFormula.class).hasMessageContaining("P(a");
        assertThatThrownBy(() -> FormulaText.parse("P(a) ∧")).hasMessageContaining("ends where a predicate should stand");
        assertThatThrownBy(() -> FormulaText.parse("P(f(a))")).hasMessageContaining("f(…) inside P(…) is a function");
        assertThatThrownBy(() -> FormulaText.parse("P(a) Q(a) R(b)")).hasMessageContaining("left over");
        assertThatThrownBy(() -> FormulaText.parse("P(a) § Q(a)")).hasMessageContaining("'§' is no sign");
        assertThatThrownBy(() -> FormulaText.parse("¬".repeat(300) + "P(a)")).hasMessageContaining("nested");
    }
}

package io.edrs.reasoning.deduction;

import io.edrs.reasoning.english.Sentence;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.Exists;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.prover.Limit;
import java.util.List;
import java.util.regex.Pattern;

/** "A museum shows Byzantine art" may be said of one museum or of all of them: where it is so of all, of one, or of none, it is decided. */
final class Indefinite {

    private static final Pattern ONE = Pattern.compile("(?i)an? .*");

    private Indefinite() {}

    static Finding decided(List<Formula> premises, Sentence goal, Limit limit) {
        var all = Deduction.decide(premises, goal.formula(), limit.left());
        if (all.verdict().equals(Finding.TRUE) || !ONE.matcher(goal.text()).matches() || !(goal.formula() instanceof ForAll(var variable, Implies(var which, var said)))) {
            return all;
        }
        var some = Deduction.decide(premises, new Exists(variable, new And(List.of(which, said))), limit.left());
        if (all.verdict().equals(Finding.FALSE) && some.verdict().equals(Finding.TRUE)) {
            return Finding.of(Finding.LOOSE, new Certificate.None());
        }
        return some.verdict().equals(Finding.TRUE) || some.verdict().equals(Finding.FALSE) ? some : all;
    }
}

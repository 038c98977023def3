package io.edrs.reasoning.deduction;

import io.edrs.reasoning.datalog.Datalog;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.proof.Block;
import io.edrs.reasoning.proof.Checker;
import io.edrs.reasoning.proof.Closure;
import io.edrs.reasoning.proof.Model;
import io.edrs.reasoning.proof.Reason;
import io.edrs.reasoning.prover.Limit;
import io.edrs.reasoning.prover.Outcome;
import io.edrs.reasoning.prover.FirstOrder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries rules forward first, then proof and refutation in first-order logic; nothing is said that its checker has not accepted. */
public final class Deduction {

    private static final Duration DOUBT = Duration.ofMillis(150);
    private static final int MANY = 400;

    private final List<Formula> premises;
    private final Formula goal;
    private final Limit limit;

    private Deduction(List<Formula> premises, Formula goal, Limit limit) {
        this.premises = premises;
        this.goal = goal;
        this.limit = limit;
    }

    /** What classical logic says of the goal. */
    public static Finding decide(List<Formula> premises, Formula goal, Duration within) {
        return new Deduction(premises, goal, Limit.of(within)).classical();
    }

    /** What the rules among the premises yield when they are used forward only, with strong negation; the rest stays unknown. */
    public static Finding forward(List<Formula> premises, Formula goal, Duration within) {
        return new Deduction(premises, goal, Limit.of(within)).forward();
    }

    private Finding forward() {
        var rules = Datalog.of(premises, limit::reached);
        var settled = settled(rules);
        if (settled.isPresent()) {
            return settled.get();
        }
        if (!rules.complete()) {
            return Finding.undecided();
        }
        var closure = new Closure(rules.literals());
        return closure.fault(premises, goal).isEmpty() ? Finding.of(Finding.UNKNOWN, new Certificate.Saturated(closure)) : classical();
    }

    private Finding classical() {
        var rules = Datalog.of(premises, limit::reached);
        var settled = settled(rules);
        if (settled.isPresent()) {
            return settled.get().verdict().equals(Finding.CONTRADICTION) || rules.others().isEmpty() || premises.size() > MANY
                    ? settled.get() : undoubted(settled.get());
        }
        return found(FirstOrder.decide(premises, goal, limit));
    }

    /** What is proved forward may still rest on premises that only contradict each other backward. */
    private Finding undoubted(Finding finding) {
        return FirstOrder.contradiction(premises, limit.atMost(DOUBT)).map(this::found).filter(Finding::shown).orElse(finding);
    }

    private Optional<Finding> settled(Datalog rules) {
        var contradiction = rules.contradiction();
        if (contradiction.isPresent()) {
            var smaller = FirstOrder.contradiction(used(contradiction.get()), limit.atMost(DOUBT));
            return Optional.of(smaller.map(found -> contradiction(found.proof(), used(contradiction.get())))
                    .filter(Finding::shown).orElseGet(() -> contradiction(contradiction.get(), premises)));
        }
        return rules.proof(goal).map(proof -> proved(proof, goal, Finding.TRUE))
                .or(() -> rules.proof(goal.negated()).map(proof -> proved(proof, goal.negated(), Finding.FALSE)));
    }

    private Finding found(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Proved(var proof) -> proved(proof, goal, Finding.TRUE);
            case Outcome.Refuted(var proof) -> proved(proof, new Not(goal), Finding.FALSE);
            case Outcome.Open(var with, var without) -> open(with, without);
            case Outcome.Contradictory(var conflict, var proof) -> contradiction(proof, premises);
            case Outcome.Undecided() -> Finding.undecided();
        };
    }

    private Finding proved(Block proof, Formula shown, String verdict) {
        return Checker.fault(premises, shown, proof).isPresent() ? Finding.undecided() : Finding.of(verdict, new Certificate.Proof(shown, proof));
    }

    private Finding open(Model with, Model without) {
        var right = with.satisfies(Stream.concat(premises.stream(), Stream.of(goal)).toList())
                && without.satisfies(Stream.concat(premises.stream(), Stream.of(new Not(goal))).toList());
        return right ? Finding.of(Finding.UNKNOWN, new Certificate.Worlds(with, without)) : Finding.undecided();
    }

    /** The proof, its premises counted as they were given, found among some of them. */
    private Finding contradiction(Block proof, List<Formula> among) {
        var block = among == premises ? proof : renumbered(proof, among);
        if (Checker.fault(premises, Formula.FALSE, block).isPresent()) {
            return Finding.undecided();
        }
        return new Finding(Finding.CONTRADICTION, new Certificate.Proof(Formula.FALSE, block), given(block).sorted().distinct().toList());
    }

    private List<Formula> used(Block proof) {
        return given(proof).distinct().sorted().map(premises::get).toList();
    }

    private static Stream<Integer> given(Block proof) {
        return Stream.concat(proof.lines().stream().map(line -> line.reason() instanceof Reason.Given(var premise) ? premise : -1).filter(index -> index >= 0),
                proof.cases().stream().flatMap(Deduction::given));
    }

    private Block renumbered(Block proof, List<Formula> among) {
        var lines = proof.lines().stream().map(line -> line.reason() instanceof Reason.Given(var premise)
                ? new io.edrs.reasoning.proof.Line(line.number(), line.formula(), new Reason.Given(premises.indexOf(among.get(premise)))) : line).toList();
        return new Block(lines, proof.split(), proof.cases().stream().map(one -> renumbered(one, among)).toList());
    }
}

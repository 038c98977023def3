package io.edrs.reasoning.datalog;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An atom or its strong negation. */
record Literal(boolean positive, String predicate, List<Term> arguments) {

    static Optional<Literal> of(Formula formula) {
        return switch (formula) {
            case Atom(var predicate, var of) when !predicate.equals(Formula.EQUALS) -> Optional.of(new Literal(true, predicate, of));
            case Not(Atom(var predicate, var of)) when !predicate.equals(Formula.EQUALS) -> Optional.of(new Literal(false, predicate, of));
            default -> Optional.empty();
        };
    }

    /** What may match it. */
    String key() {
        return (positive ? "+" : "-") + predicate + "/" + arguments.size();
    }

    Formula formula() {
        var atom = new Atom(predicate, arguments);
        return positive ? atom : new Not(atom);
    }

    Literal opposite() {
        return new Literal(!positive, predicate, arguments);
    }

    /** The arguments with what the row says of variables. */
    List<String> said(Map<String, String> row) {
        return arguments.stream().map(term -> term instanceof Term.Variable ? row.get(term.name()) : term.name()).toList();
    }
}

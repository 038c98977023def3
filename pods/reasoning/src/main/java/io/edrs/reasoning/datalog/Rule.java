package io.edrs.reasoning.datalog;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * If all of the body, then the head.
 *
 * @param source the premise it was read from
 * @param variables in the order of the premise's quantifiers
 */
record Rule(int source, List<String> variables, List<Literal> body, Literal head) {

    /** The rules a premise says; nothing when it is no rule or fact, or leaves open what its head speaks of. */
    static Optional<List<Rule>> of(int source, Formula premise) {
        var variables = new ArrayList<String>();
        var inner = premise;
        while (inner instanceof ForAll(var variable, var body)) {
            variables.add(variable);
            inner = body;
        }
        var body = inner instanceof Implies(var left, var right) ? literals(left) : Optional.of(List.<Literal>of());
        var heads = literals(inner instanceof Implies(var left, var right) ? right : inner);
        if (body.isEmpty() || heads.isEmpty() || !bound(body.get()).containsAll(variables)) {
            return Optional.empty();
        }
        return Optional.of(heads.get().stream().map(head -> new Rule(source, List.copyOf(variables), body.get(), head)).toList());
    }

    private static Optional<List<Literal>> literals(Formula formula) {
        var parts = formula instanceof And(var all) ? all : List.of(formula);
        var literals = parts.stream().map(Literal::of).toList();
        return literals.stream().allMatch(Optional::isPresent) ? Optional.of(literals.stream().map(Optional::get).toList()) : Optional.empty();
    }

    private static java.util.Set<String> bound(List<Literal> body) {
        return body.stream().flatMap(literal -> literal.arguments().stream()).filter(Term.Variable.class::isInstance).map(Term::name)
                .collect(Collectors.toSet());
    }
}

package io.edrs.reasoning.english;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.Exists;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Or;
import io.edrs.reasoning.formula.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** How many there are, said with identity: there are two when there is one, and another, and none besides. */
final class Counting {

    private static final int MOST = 5;

    private Counting() {}

    /** @param exactly whether there are no more @param fresh new names of variables */
    static Formula of(int count, boolean exactly, Function<Term, Formula> said, Supplier<String> fresh) {
        if (count < 1 || count > MOST) {
            throw new Unreadable("it counts further than %d".formatted(MOST));
        }
        var names = new ArrayList<String>();
        var parts = new ArrayList<Formula>();
        for (var i = 0; i < count; i++) {
            var variable = new Term.Variable(fresh.get());
            names.forEach(other -> parts.add(same(new Term.Variable(other), variable).negated()));
            names.add(variable.name());
            parts.add(said.apply(variable));
        }
        if (exactly) {
            var any = new Term.Variable(fresh.get());
            var one = names.stream().map(name -> same(any, new Term.Variable(name))).toList();
            parts.add(new ForAll(any.name(), Meanings.implied(said.apply(any), one.size() == 1 ? one.getFirst() : new Or(List.copyOf(one)))));
        }
        var counted = parts.stream().reduce(Meanings.TRUE, Meanings::both);
        for (var name : names.reversed()) {
            counted = new Exists(name, counted);
        }
        return counted;
    }

    private static Formula same(Term one, Term other) {
        return new Atom(Formula.EQUALS, List.of(one, other));
    }
}

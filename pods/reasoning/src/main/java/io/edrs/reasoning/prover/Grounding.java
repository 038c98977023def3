package io.edrs.reasoning.prover;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.Exists;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Iff;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.Formula.Or;
import io.edrs.reasoning.formula.Formula.Xor;
import io.edrs.reasoning.formula.Names;
import io.edrs.reasoning.formula.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The instances of premises and of quantified parts for every name known, each round with the names the round before brought in. */
final class Grounding {

    private static final int MOST = 60_000;

    private final Limit limit;
    private final Set<String> names;
    private final Map<Formula, Ground> grounds = new LinkedHashMap<>();
    private final Map<Formula, String> witnesses = new HashMap<>();
    private final List<Formula> premises;
    private final Set<Quantified> quantified = new LinkedHashSet<>();
    private boolean identity;

    /** A quantified part, and whether it matters that it be true or that it be false. */
    private record Quantified(Formula formula, boolean positive) {}

    Grounding(List<Formula> premises, @org.jspecify.annotations.Nullable Formula opposite, Limit limit) {
        this.premises = premises;
        this.limit = limit;
        var all = new ArrayList<>(premises);
        if (opposite != null) {
            all.add(opposite);
        }
        this.names = new LinkedHashSet<>(Names.constants(all));
        if (names.isEmpty()) {
            names.add("someone");
        }
        if (opposite != null) {
            add(opposite, new Ground.Opposite());
        }
        for (var i = 0; i < premises.size(); i++) {
            if (!(premises.get(i) instanceof ForAll)) {
                add(premises.get(i), new Ground.Premise(i));
            }
        }
    }

    /** One more round; whether it brought anything new. */
    boolean round() {
        var before = grounds.size();
        var known = List.copyOf(names);
        for (var i = 0; i < premises.size(); i++) {
            if (premises.get(i) instanceof ForAll) {
                said(i, premises.get(i), known, List.of(), Map.of());
            }
        }
        for (var done = new LinkedHashSet<Quantified>(); done.size() < quantified.size();) {
            var next = new ArrayList<>(quantified);
            next.removeAll(done);
            next.forEach(one -> explain(one, known));
            done.addAll(next);
        }
        if (identity) {
            identities(known);
        }
        return grounds.size() > before;
    }

    Collection<Ground> grounds() {
        return grounds.values();
    }

    private void said(int index, Formula formula, List<String> known, List<String> of, Map<String, Term> row) {
        if (formula instanceof ForAll(var variable, var body)) {
            for (var name : known) {
                var extended = new HashMap<>(row);
                extended.put(variable, new Term.Constant(name));
                var more = new ArrayList<>(of);
                more.add(name);
                said(index, body, known, more, extended);
            }
        } else {
            add(Instances.of(formula, row), new Ground.Said(index, of));
        }
    }

    private void explain(Quantified one, List<String> known) {
        switch (one.formula()) {
            case ForAll all when one.positive() -> known.forEach(name -> general(all, instance(all.body(), all.variable(), name), name));
            case ForAll all -> {
                var name = witness(all);
                particular(instance(all.body(), all.variable(), name), all, new Ground.Witness(name), false);
            }
            case Exists some when one.positive() -> {
                var name = witness(some);
                particular(some, instance(some.body(), some.variable(), name), new Ground.Witness(name), true);
            }
            case Exists some -> known.forEach(name ->
                    particular(instance(some.body(), some.variable(), name), some, new Ground.Example(name), false));
            default -> throw new IllegalStateException("Not quantified: " + one.formula());
        }
    }

    private void general(ForAll all, Formula instance, String name) {
        particular(all, instance, new Ground.Example(name), true);
    }

    /** The quantified part itself is explained by this; its instance may have parts yet to be explained. */
    private void particular(Formula left, Formula right, Ground.Source source, boolean instanceIsRight) {
        if (put(new Implies(left, right), source)) {
            parts(instanceIsRight ? right : left, instanceIsRight);
        }
    }

    private static Formula instance(Formula body, String variable, String name) {
        return Instances.of(body, Map.of(variable, new Term.Constant(name)));
    }

    private String witness(Formula quantified) {
        return witnesses.computeIfAbsent(quantified, one -> {
            var number = witnesses.size() + 1;
            while (!names.add("w" + number)) {
                number++;
            }
            return "w" + number;
        });
    }

    private void add(Formula formula, Ground.Source source) {
        if (put(formula, source)) {
            parts(formula, true);
        }
    }

    private boolean put(Formula formula, Ground.Source source) {
        if (grounds.size() > MOST) {
            throw new Limit.Exceeded();
        }
        limit.check();
        return grounds.putIfAbsent(formula, new Ground(formula, source)) == null;
    }

    private void parts(Formula formula, boolean positive) {
        switch (formula) {
            case Atom atom -> equality(atom);
            case Not not -> parts(not.body(), !positive);
            case And and -> and.parts().forEach(part -> parts(part, positive));
            case Or or -> or.parts().forEach(part -> parts(part, positive));
            case Implies implies -> {
                parts(implies.left(), !positive);
                parts(implies.right(), positive);
            }
            case Iff iff -> both(iff.left(), iff.right());
            case Xor xor -> both(xor.left(), xor.right());
            case ForAll all -> quantified.add(new Quantified(all, positive));
            case Exists some -> quantified.add(new Quantified(some, positive));
        }
    }

    private void both(Formula left, Formula right) {
        for (var part : List.of(left, right)) {
            parts(part, true);
            parts(part, false);
        }
    }

    private void equality(Atom atom) {
        identity |= atom.predicate().equals(Formula.EQUALS);
    }

    /** Reflexivity, and exchange of equals in every atom there is. */
    private void identities(List<String> known) {
        for (var name : known) {
            add(equal(name, name), new Ground.Identity());
        }
        var atoms = grounds.keySet().stream().flatMap(Grounding::groundAtoms).distinct().toList();
        for (var atom : atoms) {
            for (var i = 0; i < atom.arguments().size(); i++) {
                for (var other : known) {
                    exchange(atom, i, other);
                }
            }
        }
    }

    private void exchange(Atom atom, int place, String other) {
        var name = atom.arguments().get(place).name();
        if (!name.equals(other)) {
            var changed = new ArrayList<>(atom.arguments());
            changed.set(place, new Term.Constant(other));
            add(new Implies(new And(List.of(equal(name, other), atom)), new Atom(atom.predicate(), changed)), new Ground.Identity());
        }
    }

    private static java.util.stream.Stream<Atom> groundAtoms(Formula formula) {
        return switch (formula) {
            case Atom atom -> java.util.stream.Stream.of(atom);
            case ForAll all -> java.util.stream.Stream.of();
            case Exists some -> java.util.stream.Stream.of();
            default -> Names.parts(formula).stream().flatMap(Grounding::groundAtoms);
        };
    }

    private static Atom equal(String left, String right) {
        return new Atom(Formula.EQUALS, List.of(new Term.Constant(left), new Term.Constant(right)));
    }
}

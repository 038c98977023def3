package io.edrs.reasoning.datalog;

import io.edrs.reasoning.datalog.Facts.Fact;
import io.edrs.reasoning.datalog.Facts.Origin;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.Term;
import io.edrs.reasoning.proof.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything the rules among the premises yield, fact by fact (semi-naive evaluation), within bounds. */
public final class Datalog {

    private static final int MOST_FACTS = 200_000;

    private record Place(Rule rule, int literal) {}

    private final List<Formula> premises;
    private final BooleanSupplier late;
    private final Map<String, List<Place>> places = new HashMap<>();
    private final Facts facts = new Facts();
    private final Deque<Fact> agenda = new ArrayDeque<>();
    private final List<Integer> others = new ArrayList<>();
    private @Nullable Fact conflict;
    private boolean complete = true;

    private Datalog(List<Formula> premises, BooleanSupplier late) {
        this.premises = premises;
        this.late = late;
    }

    /** @param late says when to stop, which leaves the result incomplete */
    public static Datalog of(List<Formula> premises, BooleanSupplier late) {
        var datalog = new Datalog(premises, late);
        for (var i = 0; i < premises.size(); i++) {
            var rules = Rule.of(i, premises.get(i));
            if (rules.isEmpty()) {
                datalog.others.add(i);
            }
            rules.orElse(List.of()).forEach(datalog::add);
        }
        datalog.run();
        return datalog;
    }

    /** The premises that are no rules. */
    public List<Integer> others() {
        return List.copyOf(others);
    }

    /** Whether every consequence of the rules was drawn. */
    public boolean complete() {
        return complete;
    }

    /** The proof of a ground literal, or of several joined by "and", from facts by rules forward. */
    public Optional<Block> proof(Formula goal) {
        var parts = goal instanceof Formula.And(var all) ? all : List.of(goal);
        var wanted = new ArrayList<Fact>();
        for (var part : parts) {
            var fact = Literal.of(part).filter(literal -> literal.arguments().stream().allMatch(Term.Constant.class::isInstance))
                    .map(literal -> new Fact(literal.key(), literal.said(Map.of())));
            if (fact.isEmpty() || facts.origin(fact.get()) == null) {
                return Optional.empty();
            }
            wanted.add(fact.get());
        }
        return wanted.isEmpty() ? Optional.empty() : Optional.of(new Forward(facts, premises).proof(wanted, goal));
    }

    /** A proof that what the rules yield contradicts itself, if it does. */
    public Optional<Block> contradiction() {
        return Optional.ofNullable(conflict).map(fact -> new Forward(facts, premises).proof(List.of(fact, opposite(fact)), Formula.FALSE));
    }

    /** Every literal that follows by rules forward. */
    public Set<Formula> literals() {
        return facts.all().stream().map(Datalog::formula).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void add(Rule rule) {
        if (rule.body().isEmpty()) {
            derive(rule, Map.of(), List.of());
        }
        for (var i = 0; i < rule.body().size(); i++) {
            places.computeIfAbsent(rule.body().get(i).key(), key -> new ArrayList<>()).add(new Place(rule, i));
        }
    }

    private void run() {
        for (var fact = agenda.poll(); fact != null; fact = agenda.poll()) {
            if (late.getAsBoolean() || facts.size() > MOST_FACTS) {
                complete = false;
                return;
            }
            facts.index(fact);
            for (var place : places.getOrDefault(fact.key(), List.of())) {
                var row = match(place.rule().body().get(place.literal()), fact, Map.of());
                if (row != null) {
                    join(place, 0, row, new Fact[place.rule().body().size()], fact);
                }
            }
        }
    }

    private void join(Place place, int at, Map<String, String> row, Fact[] from, Fact fact) {
        var rule = place.rule();
        if (at == rule.body().size()) {
            derive(rule, row, List.of(from.clone()));
            return;
        }
        var literal = rule.body().get(at);
        var candidates = at == place.literal() ? List.of(fact) : List.copyOf(facts.matching(literal.key(), known(literal, row)));
        for (var candidate : candidates) {
            var extended = match(literal, candidate, row);
            if (extended != null) {
                from[at] = candidate;
                join(place, at + 1, extended, from, fact);
            }
        }
    }

    private static List<@Nullable String> known(Literal literal, Map<String, String> row) {
        var known = new ArrayList<@Nullable String>();
        literal.arguments().forEach(term -> known.add(term instanceof Term.Variable ? row.get(term.name()) : term.name()));
        return known;
    }

    private static @Nullable Map<String, String> match(Literal literal, Fact fact, Map<String, String> row) {
        var extended = row;
        for (var i = 0; i < fact.of().size(); i++) {
            var term = literal.arguments().get(i);
            var known = term instanceof Term.Variable ? extended.get(term.name()) : term.name();
            if (known == null) {
                extended = extended == row ? new HashMap<>(row) : extended;
                extended.put(term.name(), fact.of().get(i));
            } else if (!known.equals(fact.of().get(i))) {
                return null;
            }
        }
        return extended;
    }

    private void derive(Rule rule, Map<String, String> row, List<Fact> from) {
        var fact = new Fact(rule.head().key(), rule.head().said(row));
        if (facts.add(fact, new Origin(rule, Map.copyOf(row), from))) {
            agenda.add(fact);
            if (conflict == null && facts.origin(opposite(fact)) != null) {
                conflict = fact;
            }
        }
    }

    private static Fact opposite(Fact fact) {
        return new Fact((fact.key().charAt(0) == '+' ? "-" : "+") + fact.key().substring(1), fact.of());
    }

    static Formula formula(Fact fact) {
        var predicate = fact.key().substring(1, fact.key().lastIndexOf('/'));
        var atom = new Atom(predicate, fact.of().stream().<Term>map(Term.Constant::new).toList());
        return fact.key().charAt(0) == '+' ? atom : new Not(atom);
    }
}

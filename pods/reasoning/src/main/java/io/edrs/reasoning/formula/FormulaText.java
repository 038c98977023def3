package io.edrs.reasoning.formula;

import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.Exists;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Iff;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.Formula.Xor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads formulas such as {@code ∀x (Dog(x) → Barks(x))}, in signs or in words ({@code forall x (Dog(x) -> Barks(x))}). */
public final class FormulaText {

    private static final int DEEPEST = 200;

    private final String text;
    private final List<String> tokens;
    private final Deque<String> bound = new ArrayDeque<>();
    private final Set<String> free = new LinkedHashSet<>();
    private int at;
    private int depth;

    private FormulaText(String text) {
        this.text = text.strip();
        this.tokens = Tokens.of(text);
    }

    /**
     * The formula. A variable its quantifier's brackets leave out is drawn into them, as far as the formula goes; one that no quantifier binds is refused.
     *
     * @throws UnreadableFormula saying where the text breaks off, or which variable is free
     */
    public static Formula parse(String text) {
        var parser = new FormulaText(text);
        var formula = parser.equivalence();
        // Texts with a bracket too many at the end are common and leave no doubt.
        while (parser.is(")") && parser.at >= parser.tokens.size() - 2) {
            parser.at++;
        }
        if (parser.at < parser.tokens.size()) {
            throw parser.unreadable("'%s' is left over".formatted(parser.tokens.get(parser.at)));
        }
        for (var variable : parser.free) {
            formula = parser.closed(formula, variable);
        }
        return formula;
    }

    /** The scope of a quantifier at the front reaches over what its brackets leave out. */
    private Formula closed(Formula formula, String variable) {
        return switch (formula) {
            case Implies(ForAll(var name, var left), var right) when name.equals(variable) -> new ForAll(name, new Implies(left, right));
            case And(var parts) when parts.getFirst() instanceof Exists(var name, var body) && name.equals(variable) -> {
                var all = new ArrayList<>(parts);
                all.set(0, body);
                yield new Exists(name, new And(all));
            }
            default -> throw unreadable("no quantifier binds the variable %1$s; write ∀%1$s or ∃%1$s before it, or give the thing a longer name (single letters from u to z are variables)".formatted(variable));
        };
    }

    private Formula equivalence() {
        var left = implication();
        return take("↔") ? new Iff(left, equivalence()) : left;
    }

    private Formula implication() {
        var left = exclusive();
        return take("→") ? new Implies(left, implication()) : left;
    }

    private Formula exclusive() {
        var left = disjunction();
        while (take("⊕")) {
            left = new Xor(left, disjunction());
        }
        return left;
    }

    private Formula disjunction() {
        var parts = new ArrayList<>(List.of(conjunction()));
        while (take("∨")) {
            parts.add(conjunction());
        }
        return Formula.any(parts);
    }

    private Formula conjunction() {
        var parts = new ArrayList<>(List.of(unary()));
        while (take("∧")) {
            parts.add(unary());
        }
        return Formula.all(parts);
    }

    private Formula unary() {
        if (++depth > DEEPEST) {
            throw unreadable("it is nested more than %d deep".formatted(DEEPEST));
        }
        try {
            if (take("¬")) {
                return new Not(unary());
            }
            if (is("∀") || is("∃")) {
                return quantified(tokens.get(at++).equals("∀"));
            }
            return take("(") ? bracketed() : atom();
        } finally {
            depth--;
        }
    }

    private Formula bracketed() {
        var inner = equivalence();
        if (!take(")")) {
            throw unreadable("a ')' is missing %s".formatted(here()));
        }
        return inner;
    }

    private Formula quantified(boolean universal) {
        var variables = new ArrayList<>(List.of(name("a variable")));
        while (is(",") || at + 1 < tokens.size() && Tokens.name(tokens.get(at)) && !tokens.get(at + 1).equals("(") && !relation(at + 1)) {
            take(",");
            variables.add(name("a variable"));
        }
        if (!take(".")) {
            take(":");
        }
        variables.forEach(bound::push);
        var body = unary();
        for (var variable : variables.reversed()) {
            bound.remove(variable);
            body = universal ? new ForAll(variable, body) : new Exists(variable, body);
        }
        return body;
    }

    private boolean relation(int place) {
        return place < tokens.size() && (tokens.get(place).equals("=") || tokens.get(place).equals("≠"));
    }

    private Formula atom() {
        if (take("⊤")) {
            return new And(List.of());
        }
        if (take("⊥")) {
            return Formula.FALSE;
        }
        var predicate = name("a predicate");
        if (relation(at)) {
            var same = tokens.get(at++).equals("=");
            var equal = new Atom(Formula.EQUALS, List.of(term(predicate), term(name("a name"))));
            return same ? equal : new Not(equal);
        }
        return new Atom(predicate, take("(") ? arguments(predicate) : List.of());
    }

    private List<Term> arguments(String predicate) {
        var arguments = new ArrayList<Term>();
        do {
            var name = name("a name");
            // A name may have several words.
            while (at < tokens.size() && Tokens.name(tokens.get(at))) {
                name += "_" + tokens.get(at++);
            }
            if (is("(")) {
                throw unreadable("%s(…) inside %s(…) is a function; name what it yields and say so with a predicate".formatted(name, predicate));
            }
            arguments.add(term(name));
        } while (take(","));
        if (!take(")")) {
            throw unreadable("after %s(… a ',' or ')' is missing %s".formatted(predicate, here()));
        }
        return arguments;
    }

    private Term term(String name) {
        if (bound.contains(name)) {
            return new Term.Variable(name);
        }
        if (name.length() == 1 && name.charAt(0) >= 'u' && name.charAt(0) <= 'z') {
            free.add(name);
            return new Term.Variable(name);
        }
        return new Term.Constant(name);
    }

    private String name(String what) {
        if (at >= tokens.size()) {
            throw unreadable("it ends where %s should stand".formatted(what));
        }
        if (!Tokens.name(tokens.get(at))) {
            throw unreadable("'%s' stands where %s should".formatted(tokens.get(at), what));
        }
        return tokens.get(at++);
    }

    private String here() {
        return at < tokens.size() ? "before '%s'".formatted(tokens.get(at)) : "at the end";
    }

    private boolean is(String sign) {
        return at < tokens.size() && tokens.get(at).equals(sign);
    }

    private boolean take(String sign) {
        if (is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    private UnreadableFormula unreadable(String why) {
        return new UnreadableFormula("'%s' is no formula: %s.".formatted(text, why));
    }
}

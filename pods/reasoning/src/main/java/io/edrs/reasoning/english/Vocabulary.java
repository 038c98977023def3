package io.edrs.reasoning.english;

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
import io.edrs.reasoning.formula.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How predicates and names are said in English again; made while reading. */
public final class Vocabulary {

    private final Map<String, Phrase> phrases = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** The spelling first used of a name. */
    String known(String spelled) {
        return spellings.computeIfAbsent(Keys.bare(spelled), bare -> spelled);
    }

    /** @param size of how many things it is said */
    void predicate(String name, int size, Phrase phrase) {
        phrases.merge(name + "/" + size, phrase, Phrase::or);
    }

    void name(String name, String shown) {
        names.putIfAbsent(name, shown);
    }

    String modal(String modal, String predicate, int size) {
        var name = modal + "_" + predicate;
        var phrase = phrases.get(predicate + "/" + size);
        if (phrase != null) {
            phrases.putIfAbsent(name + "/" + size, phrase.after(modal));
        }
        return name;
    }

    /** Whether it says what something is by a noun. */
    public boolean noun(String predicate) {
        var phrase = phrases.get(predicate + "/1");
        return phrase != null && (phrase.positive().startsWith("%s is a ") || phrase.positive().startsWith("%s is an ") || phrase.positive().contains(Phrase.AMONG));
    }

    /** Whether it says what something is, and not what it does. */
    public boolean being(String predicate) {
        var phrase = phrases.get(predicate + "/1");
        return phrase == null || phrase.positive().startsWith("%s is ");
    }

    /** Whether it is an adjective made of a proper name, such as "Polish". */
    public boolean proper(String predicate) {
        var phrase = phrases.get(predicate + "/1");
        return phrase != null && phrase.positive().matches("%s is (among the )?\\p{Lu}\\p{Ll}+");
    }

    /** The formula as a sentence, without its full stop. */
    public String said(Formula formula) {
        var said = say(formula);
        return said.isEmpty() ? said : Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }

    private String say(Formula formula) {
        return switch (formula) {
            case Atom atom -> atom(atom, true);
            case Not(var body) when body instanceof Atom atom -> atom(atom, false);
            case Not(var body) -> "it is not so that (" + say(body) + ")";
            case And(var parts) -> joined(parts, " and ", "nothing more");
            case Or(var parts) -> joined(parts, " or ", "a contradiction");
            case Implies(var left, var right) -> "if " + say(left) + ", then " + say(right);
            case Iff(var left, var right) -> say(left) + " if and only if " + say(right);
            case Xor(var left, var right) -> "either " + say(left) + " or " + say(right);
            case ForAll(var variable, var body) -> "for every " + variable + ": " + say(body);
            case Exists(var variable, var body) -> "for some " + variable + ": " + say(body);
        };
    }

    private String joined(List<Formula> parts, String between, String none) {
        return parts.isEmpty() ? none : parts.stream().map(this::say).collect(Collectors.joining(between));
    }

    private String atom(Atom atom, boolean positive) {
        var shown = atom.arguments().stream().map(this::shown).toArray();
        if (atom.predicate().equals(Formula.EQUALS)) {
            return shown[0] + (positive ? " is " : " is not ") + shown[1];
        }
        var phrase = phrases.get(atom.predicate() + "/" + shown.length);
        if (phrase == null) {
            return (positive ? "" : "not ") + atom;
        }
        return (positive ? phrase.positive() : phrase.negative()).formatted(shown);
    }

    /** A name as it was written. */
    public String shown(String constant) {
        return names.getOrDefault(constant, constant.replace('_', ' '));
    }

    private String shown(Term term) {
        return term instanceof Term.Constant(var name) ? names.getOrDefault(name, name) : term.name();
    }
}

package io.edrs.reasoning.deduction;

import io.edrs.reasoning.english.Keys;
import io.edrs.reasoning.english.Vocabulary;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Names;
import io.edrs.reasoning.formula.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Two names of a story that are meant for one thing: "the capital of Chile" and Santiago, "USA" and what it is short for, a name misspelt. Each is a guess, and named as one. */
final class Identities {

    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "at", "on");
    private static final int LONG = 5;
    private static final String ACRONYM = "\\p{Lu}{2,6}";

    private final Vocabulary vocabulary;
    private final Set<String> names;
    private final Set<Formula> same = new LinkedHashSet<>();

    private Identities(Set<String> names, Vocabulary vocabulary) {
        this.names = names;
        this.vocabulary = vocabulary;
    }

    static List<Formula> of(List<Formula> premises, Formula goal, Vocabulary vocabulary) {
        var found = new Identities(Names.constants(Stream.concat(premises.stream(), Stream.of(goal)).toList()), vocabulary);
        found.described(premises);
        found.kinds(premises);
        found.pairs();
        return new ArrayList<>(found.same);
    }

    /** "The tallest tower" is the one thing that is said to be the tallest tower. */
    private void described(List<Formula> premises) {
        var holding = new HashMap<String, Set<Term>>();
        facts(premises).filter(fact -> fact.arguments().size() == 1 && names.contains(fact.predicate())).forEach(fact -> {
            var of = fact.arguments().getFirst();
            if (of instanceof Term.Constant && !of.name().equals(fact.predicate())) {
                holding.computeIfAbsent(fact.predicate(), key -> new LinkedHashSet<>()).add(of);
            }
        });
        for (var one : holding.entrySet()) {
            if (one.getValue().size() == 1) {
                equal(one.getKey(), one.getValue().iterator().next().name());
            }
        }
    }

    /** "Phuoc Binh national park", said to be a national park, is Phuoc Binh. */
    private void kinds(List<Formula> premises) {
        facts(premises).filter(fact -> fact.arguments().size() == 1 && fact.arguments().getFirst() instanceof Term.Constant).forEach(fact -> {
            var name = fact.arguments().getFirst().name();
            for (var at = name.indexOf('_'); at > 0; at = name.indexOf('_', at + 1)) {
                var kind = Keys.of(name.substring(at + 1));
                if (names.contains(name.substring(0, at)) && capital(name) && (fact.predicate() + "_").startsWith(kind + "_")) {
                    equal(name, name.substring(0, at));
                }
            }
        });
    }

    private static Stream<Atom> facts(List<Formula> premises) {
        return premises.stream().flatMap(premise -> premise instanceof And(var parts) ? parts.stream() : Stream.of(premise))
                .filter(Atom.class::isInstance).map(Atom.class::cast);
    }

    private void pairs() {
        var all = List.copyOf(names);
        for (var i = 0; i < all.size(); i++) {
            for (var j = i + 1; j < all.size(); j++) {
                if (shortened(all.get(i), all.get(j)) || shortened(all.get(j), all.get(i)) || misspelt(all.get(i), all.get(j))) {
                    equal(all.get(i), all.get(j));
                }
            }
        }
    }

    private void equal(String one, String other) {
        same.add(new Atom(Formula.EQUALS, List.of(new Term.Constant(one), new Term.Constant(other))));
    }

    /** Whether the one is written with the first letters of the other. */
    private boolean shortened(String acronym, String name) {
        var shown = vocabulary.shown(acronym);
        return shown.matches(ACRONYM) && (acronym.equals(initials(name, true)) || acronym.equals(initials(name, false)));
    }

    private static String initials(String name, boolean all) {
        var letters = new StringBuilder();
        for (var word : name.split("_")) {
            letters.append(!word.isEmpty() && (all || !SMALL.contains(word)) ? word.substring(0, 1) : "");
        }
        return letters.toString();
    }

    /** Whether the names differ by one letter left out of a long word, or by two letters changed about. */
    private boolean misspelt(String one, String other) {
        var words = one.split("_");
        var others = other.split("_");
        var differing = -1;
        for (var i = 0; i < words.length && words.length == others.length; i++) {
            differing = words[i].equals(others[i]) ? differing : differing < 0 ? i : words.length;
        }
        return differing >= 0 && differing < words.length && capital(one) && capital(other) && slip(words[differing], others[differing]);
    }

    private boolean capital(String name) {
        return Character.isUpperCase(vocabulary.shown(name).codePointAt(0));
    }

    private static boolean slip(String one, String other) {
        var longer = one.length() >= other.length() ? one : other;
        var shorter = longer.equals(one) ? other : one;
        if (shorter.length() < LONG - 1 || longer.length() < LONG || !longer.chars().allMatch(Character::isLetter) || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        var at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        if (longer.length() == shorter.length() + 1) {
            return longer.substring(at + 1).equals(shorter.substring(at));
        }
        return longer.length() == shorter.length() && at + 1 < longer.length() && longer.charAt(at) == shorter.charAt(at + 1) && longer.charAt(at + 1) == shorter.charAt(at)
                && longer.substring(at + 2).equals(shorter.substring(at + 2));
    }
}

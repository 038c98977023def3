package io.edrs.reasoning.deduction;

import io.edrs.reasoning.english.Keys;
import io.edrs.reasoning.english.Sentence;
import io.edrs.reasoning.english.Vocabulary;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.Names;
import io.edrs.reasoning.formula.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words themselves say: a comparison carries over and never holds of a thing and itself; "the cat" is a cat. */
final class Background {

    private static final Pattern UNLIKE = Pattern.compile("^(non|not|former|fake|ex|anti|false|toy|can|must|been|no|without|alleged|would-be)[_-]");
    private static final Pattern VERB = Pattern.compile("_(of|in|at|on|to|for|with|by|from|about|as|than)_");
    private static final Pattern ADJUNCT = Pattern.compile("_(in|at|on|during|since|until|with|for|from|by|every)_.+|_(regularly|often|alway|frequently|together|somewher|today)");
    private static final Pattern DWELLING = Pattern.compile("(liv|resid|work|stay|dwell|been_(bear|bas|hold|build|rais|locat|found))_in");
    private static final List<String> IN = io.edrs.reasoning.english.WordList.lines("same.txt").stream().flatMap(line -> java.util.Arrays.stream(line.split(" "))).toList();
    private static final String CAN = "can_";
    private static final Term X = new Term.Variable("x");
    private static final Term Y = new Term.Variable("y");
    private static final Term Z = new Term.Variable("z");

    private Background() {}

    static Map<Formula, String> of(List<Formula> premises, Sentence goal, Vocabulary vocabulary) {
        var all = new ArrayList<>(premises);
        if (goal.formula() != null) {
            all.add(goal.formula());
        }
        var added = new LinkedHashMap<Formula, String>();
        var constants = Names.constants(all);
        Names.predicates(all).forEach((predicate, size) -> {
            if (size == 2 && comparative(predicate)) {
                compared(predicate, added);
            }
            if (size == 2) {
                Orders.add(predicate, all, added);
            }
            if (size == 1 && constants.contains(predicate)) {
                added.put(new Atom(predicate, List.of(new Term.Constant(predicate))), "The %s is one.".formatted(predicate.replace('_', ' ')));
            }
        });
        bridges(all, added);
        spellings(all, added);
        adjuncts(all, added);
        places(all, added);
        agents(all, added);
        heads(all, vocabulary, added);
        objects(all, added);
        Compounds.add(all, vocabulary, added);
        Kinship.add(all, vocabulary, added);
        return added;
    }

    /** "Works at Meta" is one predicate where it is read whole, and a relation to Meta where it is read in parts. */
    private static void bridges(List<Formula> all, Map<Formula, String> added) {
        var whole = new HashMap<String, String>();
        Names.predicates(all).forEach((predicate, size) -> whole.put(Keys.bare(predicate), predicate));
        all.stream().flatMap(Names::atoms).filter(atom -> atom.arguments().size() == 2 && atom.arguments().getLast() instanceof Term.Constant).distinct().forEach(atom -> {
            var other = atom.arguments().getLast();
            var object = Keys.of(other.name().replace('_', ' '));
            var same = whole.get(Keys.bare(atom.predicate() + object));
            if (same != null) {
                added.put(new ForAll("x", new Formula.Iff(related(atom.predicate(), X, other), new Atom(same, List.of(X)))),
                        "To say \"%s\" of something is to say \"%s\" of it.".formatted(same.replace('_', ' '), (atom.predicate() + " " + other.name()).replace('_', ' ')));
            }
        });
        whole.values().stream().filter(predicate -> predicate.startsWith(CAN) && whole.containsValue(predicate.substring(CAN.length()))).forEach(predicate ->
                added.put(new ForAll("x", new Implies(new Atom(predicate.substring(CAN.length()), List.of(X)), new Atom(predicate, List.of(X)))),
                        "What does something can do it."));
    }

    /** "Living being" read as a noun, and as a verb with its object: the same words say the same. */
    private static void spellings(List<Formula> all, Map<Formula, String> added) {
        var first = new HashMap<String, String>();
        Names.predicates(all).forEach((predicate, size) -> {
            var other = size == 1 && predicate.contains("_") && !predicate.contains(":") ? first.putIfAbsent(Keys.stems(predicate), predicate) : null;
            if (other != null) {
                added.put(new ForAll("x", new Formula.Iff(new Atom(other, List.of(X)), new Atom(predicate, List.of(X)))),
                        "\"%s\" and \"%s\" are the same words.".formatted(other.replace('_', ' '), predicate.replace('_', ' ')));
            }
        });
    }

    /** Who fell in 2012 fell. */
    private static void adjuncts(List<Formula> all, Map<Formula, String> added) {
        var predicates = Names.predicates(all).entrySet().stream().filter(entry -> entry.getValue() == 1).map(Map.Entry::getKey).toList();
        for (var longer : predicates) {
            for (var shorter : predicates) {
                if (longer.startsWith(shorter + "_") && ADJUNCT.matcher(longer.substring(shorter.length())).matches()) {
                    added.put(new ForAll("x", new Implies(new Atom(longer, List.of(X)), new Atom(shorter, List.of(X)))),
                            "Of what \"%s\" is said, \"%s\" is so too.".formatted(longer.replace('_', ' '), shorter.replace('_', ' ')));
                }
            }
        }
    }

    /** What is in something is in whatever that is in, however being in it is said. */
    private static void places(List<Formula> all, Map<Formula, String> added) {
        var relations = Names.predicates(all).entrySet().stream().filter(entry -> entry.getValue() == 2 && IN.contains(entry.getKey())).map(Map.Entry::getKey).toList();
        if (relations.isEmpty()) {
            return;
        }
        var in = relations.getFirst();
        relations.stream().skip(1).forEach(other -> added.put(new ForAll("x", new ForAll("y", new Formula.Iff(related(in, X, Y), related(other, X, Y)))),
                "To be %s something is to be %s it.".formatted(other.replace('_', ' '), in)));
        dwelling(all, in, relations, added);
        if (chained(all, relations)) {
            added.put(new ForAll("x", new ForAll("y", new ForAll("z", new Implies(new And(List.of(related(in, X, Y), related(in, Y, Z))), related(in, X, Z))))),
                    "What is in something is in whatever that is in.");
        }
    }

    /** Who lives in a town lives in the country the town is in. */
    private static void dwelling(List<Formula> all, String in, List<String> relations, Map<Formula, String> added) {
        var inside = all.stream().flatMap(Names::atoms).filter(atom -> relations.contains(atom.predicate())).map(atom -> atom.arguments().getFirst()).collect(java.util.stream.Collectors.toSet());
        all.stream().flatMap(Names::atoms).filter(atom -> atom.arguments().size() == 2 && DWELLING.matcher(atom.predicate()).matches() && inside.contains(atom.arguments().getLast())).map(Atom::predicate).distinct()
                .forEach(relation -> added.put(new ForAll("x", new ForAll("y", new ForAll("z", new Implies(new And(List.of(related(relation, X, Y), related(in, Y, Z))), related(relation, X, Z))))),
                        "What is so in a place is so in whatever that is in."));
    }

    private static boolean chained(List<Formula> all, List<String> relations) {
        var inside = all.stream().flatMap(Names::atoms).filter(atom -> relations.contains(atom.predicate())).toList();
        return inside.stream().anyMatch(one -> inside.stream().anyMatch(other -> one.arguments().getLast().equals(other.arguments().getFirst())));
    }

    /** "Controlled by managers" read whole, and "managers control it". */
    private static void agents(List<Formula> all, Map<Formula, String> added) {
        var whole = new HashMap<String, String>();
        Names.predicates(all).forEach((predicate, size) -> whole.put(Keys.bare(predicate), predicate));
        all.stream().flatMap(Names::atoms).filter(atom -> atom.arguments().size() == 2 && atom.arguments().getFirst() instanceof Term.Constant).distinct().forEach(atom -> {
            var agent = atom.arguments().getFirst();
            var same = whole.get(Keys.bare("been" + atom.predicate() + "by" + Keys.of(agent.name().replace('_', ' '))));
            if (same != null) {
                added.put(new ForAll("x", new Formula.Iff(related(atom.predicate(), agent, X), new Atom(same, List.of(X)))),
                        "To say \"%s\" of something is to say that %s do it.".formatted(same.replace('_', ' '), agent.name().replace('_', ' ')));
            }
        });
    }

    /** Who chases Tom, a cat, chases a cat. */
    private static void objects(List<Formula> all, Map<Formula, String> added) {
        var predicates = Names.predicates(all);
        var verbs = all.stream().flatMap(Names::atoms).filter(atom -> atom.arguments().size() == 2).map(Atom::predicate).distinct().toList();
        for (var whole : predicates.keySet()) {
            for (var verb : verbs) {
                var noun = whole.startsWith(verb + "_") ? whole.substring(verb.length() + 1) : "";
                if (predicates.getOrDefault(noun, 0) == 1) {
                    var some = new Formula.Exists("y", new And(List.of(new Atom(noun, List.of(Y)), related(verb, X, Y))));
                    added.put(new ForAll("x", new Implies(some, new Atom(whole, List.of(X)))),
                            "\"%s\" one that is %s is to \"%s\".".formatted(verb.replace('_', ' '), noun.replace('_', ' '), whole.replace('_', ' ')));
                }
            }
        }
    }

    /** A senior manager is a manager. */
    private static void heads(List<Formula> all, Vocabulary vocabulary, Map<Formula, String> added) {
        var denied = Set.copyOf(all);
        var nouns = Names.predicates(all).entrySet().stream().filter(entry -> entry.getValue() == 1).map(Map.Entry::getKey).collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
        for (var noun : nouns) {
            for (var at = noun.indexOf('_'); at > 0; at = noun.indexOf('_', at + 1)) {
                var modifier = noun.substring(0, at);
                var head = noun.substring(at + 1);
                if (nouns.contains(head) && nouns.contains(modifier)) {
                    added.put(new ForAll("x", new Implies(new And(List.of(new Atom(modifier, List.of(X)), new Atom(head, List.of(X)))), new Atom(noun, List.of(X)))),
                            "What is %s and %s is %s.".formatted(modifier.replace('_', ' '), head.replace('_', ' '), noun.replace('_', ' ')));
                }
                var different = new ForAll("x", new Implies(new Atom(noun, List.of(X)), new Not(new Atom(head, List.of(X)))));
                if (nouns.contains(head) && !denied.contains(different) && vocabulary.being(noun) && !VERB.matcher(noun).find() && !UNLIKE.matcher(noun).find()) {
                    added.put(new ForAll("x", new Implies(new Atom(noun, List.of(X)), new Atom(head, List.of(X)))),
                            "What is %s is %s.".formatted(noun.replace('_', ' '), head.replace('_', ' ')));
                }
            }
        }
    }

    private static boolean comparative(String predicate) {
        return predicate.matches("\\p{L}+er") && predicate.length() > 4 || predicate.matches("(more|less)_\\p{L}+");
    }

    private static void compared(String predicate, Map<Formula, String> added) {
        var shown = predicate.replace('_', ' ');
        var through = new Implies(new And(List.of(related(predicate, X, Y), related(predicate, Y, Z))), related(predicate, X, Z));
        added.put(new ForAll("x", new ForAll("y", new ForAll("z", through))), "What is %s than something is also %s than what that is %s than.".formatted(shown, shown, shown));
        added.put(new ForAll("x", new ForAll("y", new Implies(related(predicate, X, Y), new Not(related(predicate, Y, X))))),
                "Of two things, at most one is %s than the other.".formatted(shown));
    }

    private static Formula related(String predicate, Term one, Term other) {
        return new Atom(predicate, List.of(one, other));
    }
}

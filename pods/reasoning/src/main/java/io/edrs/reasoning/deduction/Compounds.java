package io.edrs.reasoning.deduction;

import io.edrs.reasoning.english.Keys;
import io.edrs.reasoning.english.Vocabulary;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.Exists;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Iff;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Names;
import io.edrs.reasoning.formula.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What phrases of several words say of one another by their words: a student learning piano is a student, and learns piano. */
final class Compounds {

    private static final Set<String> ANYONE = Set.of("person", "people", "peopl", "thing", "one", "individual", "someon", "something", "somebody");
    /** Where one of these stands, less said is not less claimed. */
    private static final Set<String> SCOPED = Set.of("no", "without", "few", "less", "fewer", "only", "never", "all", "every", "each", "most", "almost", "nothing", "nobody", "not", "former", "any", "hardly", "rarely", "barely");
    private static final Set<String> OPENING = Set.of("in", "at", "on", "during", "since", "until", "with", "for", "from", "by", "as", "after", "befor", "every", "through", "whil", "within", "throughout");
    private static final Set<String> WANTING = Set.of("prefer", "lik", "lov", "start", "begin", "continu", "hat");
    /** "Conscious of" and "conscious about" something. */
    private static final Map<String, String> ALIKE = Map.of("about", "of", "into", "in", "insid", "in", "within", "in", "upon", "on");
    private static final Term X = new Term.Variable("x");
    private static final Term Y = new Term.Variable("y");
    private static final String BEEN = "been";

    /** A predicate, or a relation to something named, by its words. */
    private record Phrase(List<String> words, List<String> stems, Formula said, boolean noun, boolean passive) {

        /** What is connected to something connects to it. */
        boolean mutual() {
            return stems.size() > 2 && (stems.get(1).equals("to") || stems.get(1).equals("with"));
        }

        String shown() {
            return String.join(" ", words);
        }
    }

    private final Map<List<String>, Phrase> nouns = new LinkedHashMap<>();
    private final Map<List<String>, Phrase> others = new LinkedHashMap<>();
    private final Map<String, List<String>> relations = new LinkedHashMap<>();
    private final Map<Formula, String> added;

    private Compounds(Map<Formula, String> added) {
        this.added = added;
    }

    static void add(List<Formula> all, Vocabulary vocabulary, Map<Formula, String> added) {
        var found = new Compounds(added);
        all.stream().flatMap(Names::atoms).filter(atom -> !atom.predicate().equals(Formula.EQUALS) && !atom.predicate().contains(":")).distinct()
                .forEach(atom -> found.enter(atom, vocabulary));
        found.modified(vocabulary);
        found.taken();
        found.less();
        found.objects();
        found.origins(all, vocabulary);
    }

    private void enter(Atom atom, Vocabulary vocabulary) {
        if (atom.arguments().size() == 2) {
            relations.putIfAbsent(atom.predicate(), stems(words(atom.predicate())));
            if (atom.arguments().getLast() instanceof Term.Constant object) {
                enter(atom.predicate() + "_" + Keys.of(object.name().replace('_', ' ')), new Atom(atom.predicate(), List.of(X, object)), false, false);
            }
        } else if (atom.arguments().size() == 1) {
            var state = !atom.predicate().contains("_") && atom.predicate().endsWith("ed") && vocabulary.being(atom.predicate());
            enter(atom.predicate(), new Atom(atom.predicate(), List.of(X)), vocabulary.noun(atom.predicate()), state);
        }
    }

    /** @param state whether it is a participle alone, such as "injured" */
    private void enter(String predicate, Formula said, boolean noun, boolean state) {
        var words = words(predicate);
        var phrase = new Phrase(words, stems(words), said, noun, state || predicate.startsWith(BEEN + "_"));
        var before = (noun ? nouns : others).putIfAbsent(phrase.stems(), phrase);
        if (before != null && (before.passive() == phrase.passive() || phrase.mutual()) && !before.said().equals(said)) {
            same(before, phrase);
        }
    }

    /** "Is coffee produced in Peru" says by a noun what something is, though no article tells. */
    private void modified(Vocabulary vocabulary) {
        for (var phrase : List.copyOf(others.values())) {
            var being = phrase.said() instanceof Atom atom && atom.arguments().size() == 1 && vocabulary.being(atom.predicate()) && !phrase.passive();
            for (var at = 1; being && at < phrase.words().size(); at++) {
                if (Keys.modifies(phrase.words().get(at)) && nouns.containsKey(phrase.stems().subList(0, at))) {
                    nouns.putIfAbsent(phrase.stems(), new Phrase(phrase.words(), phrase.stems(), phrase.said(), true, false));
                }
            }
        }
    }

    private static List<String> words(String predicate) {
        return Arrays.stream(predicate.split("[_\\-]")).filter(word -> !word.isEmpty() && !word.equals(BEEN)).toList();
    }

    /** "With a car" and "has a car" say the same. */
    private static List<String> stems(List<String> words) {
        var stems = new ArrayList<>(Arrays.asList(Keys.stems(String.join("_", words)).split("_")));
        if (!stems.isEmpty() && stems.getFirst().equals("with") && stems.size() > 1) {
            stems.set(0, "hav");
        }
        if (stems.size() > 2 && stems.get(1).equals("to") && WANTING.contains(stems.getFirst())) {
            // "Prefers to work" and "prefers working".
            stems.remove(1);
        }
        for (var at = 1; at + 1 < stems.size(); at++) {
            // "Gear and tools" and "tools and gear".
            if (stems.get(at).equals("and") && stems.get(at - 1).compareTo(stems.get(at + 1)) > 0) {
                java.util.Collections.swap(stems, at - 1, at + 1);
            }
        }
        stems.replaceAll(stem -> ALIKE.getOrDefault(stem, stem));
        return List.copyOf(stems);
    }

    private void same(Phrase one, Phrase other) {
        added.put(new ForAll("x", new Iff(one.said(), other.said())), "\"%s\" and \"%s\" say the same.".formatted(one.shown(), other.shown()));
    }

    private void follows(Formula from, Formula to, String words) {
        added.put(new ForAll("x", new Implies(from, to)), words);
    }

    /** A noun and what modifies it, read whole in one place and apart in another. */
    private void taken() {
        for (var whole : nouns.values()) {
            for (var at = 1; at < whole.stems().size(); at++) {
                var head = noun(whole.words().subList(0, at));
                var rest = others.get(stems(whole.words().subList(at, whole.words().size())));
                var modified = Keys.modifies(whole.words().get(at)) || whole.words().get(at).equals("of");
                if (head != null && rest != null) {
                    added.put(new ForAll("x", new Iff(whole.said(), Formula.all(List.of(head, rest.said())))), "To be \"%s\" is to be both.".formatted(whole.shown()));
                } else if (head != null && modified) {
                    follows(whole.said(), head, "What is \"%s\" is what it says first.".formatted(whole.shown()));
                } else if (rest != null && modified) {
                    follows(whole.said(), rest.said(), "Of what is \"%s\", \"%s\" is so.".formatted(whole.shown(), rest.shown()));
                }
            }
        }
    }

    private @org.jspecify.annotations.Nullable Formula noun(List<String> words) {
        var plain = ANYONE.contains(words.getLast()) ? words.subList(0, words.size() - 1) : words;
        if (plain.isEmpty()) {
            return Formula.all(List.of());
        }
        var noun = nouns.get(stems(plain));
        var found = noun == null && plain.size() < words.size() ? others.get(stems(plain)) : noun;
        return found == null ? null : found.said();
    }

    /** Who won a prize in May won a prize. */
    private void less() {
        var byHead = new HashMap<List<String>, List<Phrase>>();
        Stream.concat(nouns.values().stream(), others.values().stream()).forEach(phrase -> byHead.computeIfAbsent(chunks(phrase).getFirst(), key -> new ArrayList<>()).add(phrase));
        for (var group : byHead.values()) {
            for (var longer : group.size() > 1 ? group : List.<Phrase>of()) {
                group.stream().filter(shorter -> shorter.noun() == longer.noun() && shorter.passive() == longer.passive() && dropped(chunks(longer), chunks(shorter)))
                        .forEach(shorter -> follows(longer.said(), shorter.said(), "Of what \"%s\" is said, \"%s\" is so too.".formatted(longer.shown(), shorter.shown())));
            }
        }
    }

    /** What goes with the verb or noun, and each thing said besides. */
    private static List<List<String>> chunks(Phrase phrase) {
        var chunks = new ArrayList<List<String>>();
        for (var stem : phrase.stems()) {
            if (chunks.isEmpty() || OPENING.contains(stem)) {
                chunks.add(new ArrayList<>());
            }
            chunks.getLast().add(stem);
        }
        return chunks;
    }

    private static boolean dropped(List<List<String>> longer, List<List<String>> shorter) {
        if (longer.size() <= shorter.size() || longer.getFirst().stream().anyMatch(SCOPED::contains)) {
            return false;
        }
        var at = 0;
        for (var chunk : longer) {
            if (at < shorter.size() && shorter.get(at).equals(chunk)) {
                at++;
            }
        }
        return at == shorter.size();
    }

    /** Who chases Tom, a grey cat, chases a cat; what was made by Ann, a chemist, was made by a chemist. */
    private void objects() {
        for (var whole : List.copyOf(others.values())) {
            if (whole.stems().stream().noneMatch(SCOPED::contains) && whole.said() instanceof Atom atom && atom.arguments().size() == 1) {
                relations.forEach((relation, stems) -> {
                    if (relation.startsWith(BEEN) == whole.passive()) {
                        object(whole, stems, new Atom(relation, List.of(X, Y)));
                    } else if (whole.passive()) {
                        object(whole, Stream.concat(stems.stream(), Stream.of("by")).toList(), new Atom(relation, List.of(Y, X)));
                    }
                });
            }
        }
    }

    private void object(Phrase whole, List<String> verb, Formula related) {
        var size = whole.stems().size();
        if (size <= verb.size() || !whole.stems().subList(0, verb.size()).equals(verb)) {
            return;
        }
        var kind = whole.stems().subList(verb.size(), size);
        nouns.values().stream().filter(noun -> ends(noun.stems(), kind)).forEach(noun -> {
            var atom = (Atom) noun.said();
            var some = new Exists("y", new And(List.of(new Atom(atom.predicate(), List.of(Y)), related)));
            follows(some, whole.said(), "To do it with one that is \"%s\" is to \"%s\".".formatted(noun.shown(), whole.shown()));
        });
    }

    private static boolean ends(List<String> words, List<String> end) {
        return words.size() >= end.size() && words.subList(words.size() - end.size(), words.size()).equals(end);
    }

    /** An American scientist is American; a senior one need not be old. */
    private void origins(List<Formula> all, Vocabulary vocabulary) {
        for (var origin : Stream.concat(others.values().stream(), nouns.values().stream()).toList()) {
            if (origin.stems().size() == 1 && origin.said() instanceof Atom atom && vocabulary.proper(atom.predicate())) {
                nouns.values().stream().filter(noun -> noun.stems().size() > 1 && noun.stems().getFirst().equals(origin.stems().getFirst()))
                        .forEach(noun -> follows(noun.said(), origin.said(), "What is \"%s\" is \"%s\".".formatted(noun.shown(), origin.shown())));
            }
        }
    }
}

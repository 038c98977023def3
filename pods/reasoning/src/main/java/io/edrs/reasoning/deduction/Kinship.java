package io.edrs.reasoning.deduction;

import io.edrs.reasoning.english.Keys;
import io.edrs.reasoning.english.Vocabulary;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Iff;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.Names;
import io.edrs.reasoning.formula.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words made of one another: who discovers is a discoverer, what is unproductive is not productive, and the poem Howl is Howl. */
final class Kinship {

    private static final Term X = new Term.Variable("x");
    private static final List<String> AGENT = List.of("er", "or");
    private static final List<String> CONTRARY = List.of("un", "non-", "non", "in", "im", "dis");
    private static final List<String> AS = List.of("been_classify_as_", "been_rank_as_", "serv_as_", "work_as_", "kind_of_", "typ_of_", "sort_of_", "piec_of_", "loaf_of_", "form_of_", "variety_of_");
    /** The two sides of each line of {@code poles.txt}, in the form predicates have. */
    private static final List<List<Set<String>>> POLES = io.edrs.reasoning.english.WordList.lines("poles.txt").stream()
            .map(line -> Arrays.stream(line.split("\\|")).map(side -> Arrays.stream(side.strip().split("\\s+")).map(Keys::of).collect(Collectors.toSet())).toList()).toList();
    private static final Set<String> LINKS = Set.of("of", "in", "at", "on", "for", "by", "and", "or", "with", "from", "to", "s");
    /** What was made before 2020, higher than that, good at it. */
    private static final Pattern PHRASED = Pattern.compile("(been_[^_]+_|)([^_]+)(_(?:than|at|in|of|for|with|to|\\d)[^_]*_?.*|_\\d.*)");
    private static final int SHORTEST = 4;

    private final Map<Formula, String> added;
    private final Map<List<String>, Formula> said = new HashMap<>();
    private final Set<String> predicates = new LinkedHashSet<>();

    private Kinship(Map<Formula, String> added) {
        this.added = added;
    }

    static void add(List<Formula> all, Vocabulary vocabulary, Map<Formula, String> added) {
        var found = new Kinship(added);
        all.stream().flatMap(Names::atoms).filter(atom -> !atom.predicate().equals(Formula.EQUALS) && !atom.predicate().contains(":")).distinct().forEach(found::enter);
        for (var predicate : found.predicates) {
            found.agent(predicate);
            found.contrary(predicate);
            found.kind(predicate);
            found.opposite(predicate);
        }
        found.named(Names.constants(all), vocabulary);
    }

    private void enter(Atom atom) {
        if (atom.arguments().size() == 1) {
            predicates.add(atom.predicate());
            said.putIfAbsent(stems(atom.predicate()), new Atom(atom.predicate(), List.of(X)));
        } else if (atom.arguments().size() == 2 && atom.arguments().getLast() instanceof Term.Constant object) {
            said.putIfAbsent(stems(atom.predicate() + "_" + Keys.of(object.name().replace('_', ' '))), new Atom(atom.predicate(), List.of(X, object)));
        }
    }

    private static List<String> stems(String predicate) {
        return List.of(Keys.stems(predicate.replace('-', '_')).split("_"));
    }

    /** A chess player plays chess; the winner of a prize won it. */
    private void agent(String predicate) {
        var words = List.of(predicate.split("_"));
        doing(words.getLast()).ifPresent(verb -> same(predicate, joined(verb, words.subList(0, words.size() - 1))));
        if (words.size() > 2 && words.get(1).equals("of")) {
            // Who tutors Ann is a tutor of hers: some nouns are the verb itself.
            same(predicate, joined(words.getFirst(), words.subList(2, words.size())));
            doing(words.getFirst()).ifPresent(verb -> same(predicate, joined(verb, words.subList(2, words.size()))));
        }
    }

    private static Optional<String> doing(String agent) {
        return AGENT.stream().filter(ending -> agent.endsWith(ending) && agent.length() >= SHORTEST + ending.length() - 1).map(ending -> Keys.stems(agent.substring(0, agent.length() - ending.length()))).findFirst();
    }

    private static List<String> joined(String verb, List<String> rest) {
        var all = new ArrayList<String>();
        all.add(verb);
        all.addAll(rest);
        return stems(String.join("_", all));
    }

    private void same(String predicate, List<String> words) {
        var other = said.get(words);
        if (other != null && !(other instanceof Atom atom && atom.predicate().equals(predicate))) {
            added.put(new ForAll("x", new Iff(new Atom(predicate, List.of(X)), other)), "To be \"%s\" is to \"%s\".".formatted(predicate.replace('_', ' '), String.join(" ", words)));
        }
    }

    private void contrary(String predicate) {
        for (var prefix : CONTRARY) {
            var plain = predicate.startsWith(prefix) ? predicate.substring(prefix.length()) : "";
            if (plain.length() >= SHORTEST && predicates.contains(plain)) {
                contrary(predicate, plain);
            }
        }
    }

    /** What is a kind of fruit is fruit; who serves as a judge is one. */
    private void kind(String predicate) {
        for (var as : AS) {
            var whole = predicate.startsWith(as) ? said.get(stems(predicate.substring(as.length()))) : null;
            if (whole != null) {
                added.put(new ForAll("x", new Implies(new Atom(predicate, List.of(X)), whole)), "What is \"%s\" is one.".formatted(predicate.replace('_', ' ')));
            }
        }
    }

    /** What is cheap is not expensive; who is good at chess is not bad at chess. */
    private void opposite(String predicate) {
        var parts = PHRASED.matcher(predicate);
        var phrased = parts.matches();
        for (var line : POLES) {
            for (var side : phrased ? List.of(0, line.size() - 1) : List.<Integer>of()) {
                if (line.get(side).contains(parts.group(2))) {
                    line.get(line.size() - 1 - side).stream().map(other -> parts.group(1) + other + parts.group(3)).filter(predicates::contains).forEach(other -> contrary(predicate, other));
                }
            }
            var side = line.getFirst().contains(predicate) ? line.getLast() : line.getLast().contains(predicate) ? line.getFirst() : Set.<String>of();
            side.stream().filter(other -> !other.equals(predicate) && predicates.contains(other)).forEach(other -> contrary(predicate, other));
        }
    }

    private void contrary(String one, String other) {
        added.put(new ForAll("x", new Implies(new Atom(one, List.of(X)), new Not(new Atom(other, List.of(X))))), "What is %s is not %s.".formatted(one.replace('_', ' '), other.replace('_', ' ')));
    }

    /** "The poem Howl" names what "Howl" names. */
    private void named(Set<String> constants, Vocabulary vocabulary) {
        for (var longer : constants) {
            var words = List.of(longer.split("_"));
            for (var at = 1; at < words.size(); at++) {
                var shorter = String.join("_", words.subList(at, words.size()));
                var before = new HashSet<>(words.subList(0, at));
                if (constants.contains(shorter) && before.stream().noneMatch(LINKS::contains) && common(vocabulary.shown(longer), at)) {
                    added.put(new Atom(Formula.EQUALS, List.of(new Term.Constant(longer), new Term.Constant(shorter))), "%s is %s.".formatted(vocabulary.shown(longer), vocabulary.shown(shorter)));
                }
            }
        }
    }

    /** Whether the first words are written as no name is. */
    private static boolean common(String shown, int words) {
        var plain = shown.replaceFirst("^[Tt]he ", "").split("\\s+");
        return plain.length > words && java.util.Arrays.stream(plain).limit(words).allMatch(word -> Character.isLowerCase(word.charAt(0)) && word.chars().allMatch(Character::isLetter))
                && Character.isUpperCase(plain[words].codePointAt(0));
    }
}

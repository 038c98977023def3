package io.edrs.reasoning.english;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Instance;
import io.edrs.reasoning.formula.Term;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads sentences together, so that the same words mean the same in all of them. */
public final class EnglishReader {

    private static final Set<String> LETTERS = Set.of("x", "y", "z");
    private static final int LONGEST = 70;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MANY = 300;
    private static final String NO_WORDS = "it has no words";
    private static final Pattern JOINT = Pattern.compile("(.+?)_(?:and|or)_(.+)");
    private static final double KNOWN = 0.5;
    private static final int KNOWN_WORDS = 5;

    private final UnaryOperator<List<String>> tags;
    private final Grammar grammar = Grammar.ENGLISH;

    /** @param tags gives the part of speech (Universal Dependencies) of each word of a sentence */
    public EnglishReader(UnaryOperator<List<String>> tags) {
        this.tags = tags;
    }

    /** Every sentence with its formula, or with the reason why it has none. */
    public Reading read(List<String> sentences) {
        return read(sentences, PATIENCE);
    }

    /** The same, within so long: what there was no time for is not read, but for the last sentence, which is what is asked. */
    public Reading read(List<String> sentences, Duration within) {
        if (sentences.size() <= MANY) {
            return inOrder(sentences, within);
        }
        var begin = System.nanoTime();
        var order = Nearness.of(sentences);
        var reading = inOrder(order.stream().map(sentences::get).toList(), within.minusNanos(System.nanoTime() - begin));
        var read = new Sentence[sentences.size()];
        for (var i = 0; i < read.length; i++) {
            read[order.get(i)] = reading.sentences().get(i);
        }
        return new Reading(List.of(read), reading.vocabulary());
    }

    private Reading inOrder(List<String> sentences, Duration within) {
        var begin = System.nanoTime();
        var vocabulary = new Vocabulary();
        var tokens = until(sentences, begin + within.toNanos() / 4, sentence -> Tokenizer.of(sentence, tags));
        var lexicon = new Lexicon(new Names(tokens, STRUCTURAL), verbs(tokens), vocabulary);
        var candidates = until(tokens, begin + within.toNanos() / 2, one -> one.size() > LONGEST ? List.<Lexicon.Candidate>of() : lexicon.of(one));
        var known = known(candidates);
        var read = new ArrayList<Sentence>();
        var subject = Optional.<Term>empty();
        for (var i = 0; i < sentences.size(); i++) {
            var late = System.nanoTime() - begin > within.toNanos() && i < sentences.size() - 1;
            if (late || tokens.get(i).isEmpty() || candidates.get(i).isEmpty()) {
                read.add(new Sentence(sentences.get(i), null, tokens.get(i).size() > LONGEST ? "it is longer than %d words".formatted(LONGEST) : wordless(sentences.get(i)) ? NO_WORDS : Sentence.NO_TIME, 0));
                continue;
            }
            var discourse = new Discourse(subject);
            read.add(sentence(sentences.get(i), tokens.get(i), leaves(candidates.get(i), known), new Meanings(discourse, vocabulary)));
            subject = discourse.subject();
        }
        return new Reading(read, vocabulary);
    }

    /** Works off the list until the time is over; the last one is never left out. */
    private static <A, B> List<List<B>> until(List<A> all, long end, Function<A, List<B>> work) {
        var done = new ArrayList<List<B>>();
        for (var i = 0; i < all.size(); i++) {
            done.add(i == all.size() - 1 || System.nanoTime() - end < 0 ? work.apply(all.get(i)) : List.of());
        }
        return done;
    }

    private static boolean wordless(String sentence) {
        return sentence.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static Set<String> verbs(List<List<Token>> sentences) {
        return sentences.stream().flatMap(List::stream).filter(token -> token.is("VERB")).map(token -> Forms.verb(token.lower())).collect(Collectors.toSet());
    }

    /** In how many sentences each phrase may stand. */
    private static Map<String, Integer> known(List<List<Lexicon.Candidate>> candidates) {
        var known = new HashMap<String, Integer>();
        for (var sentence : candidates) {
            sentence.stream().map(Lexicon.Candidate::key).filter(key -> !key.isEmpty()).collect(Collectors.toSet()).forEach(key -> known.merge(key, 1, Integer::sum));
        }
        return known;
    }

    /** What stands elsewhere too is likelier to be one phrase. */
    private static List<Edge> leaves(List<Lexicon.Candidate> candidates, Map<String, Integer> known) {
        return candidates.stream().map(candidate -> {
            var edge = candidate.edge();
            var bonus = together(candidate.key(), known) && known.getOrDefault(candidate.key(), 0) > 1 ? KNOWN * Math.min(KNOWN_WORDS, candidate.length()) : 0;
            return bonus == 0 ? edge : Edge.leaf(edge.category(), edge.start(), edge.end(), edge.cost() - bonus, edge.meaning());
        }).toList();
    }

    /** Two things said in one breath are two, however often, but where neither is ever said without the other. */
    private static boolean together(String key, Map<String, Integer> known) {
        if (!key.contains("_and_") && !key.contains("_or_")) {
            return true;
        }
        var joint = JOINT.matcher(key);
        return !joint.matches() || List.of(joint.group(1), joint.group(2)).stream().allMatch(half -> known.getOrDefault(half, 0) <= known.getOrDefault(key, 0));
    }

    private Sentence sentence(String text, List<Token> tokens, List<Edge> leaves, Meanings meanings) {
        var edge = new Chart(grammar, tokens).parse(leaves, "T");
        if (edge.isEmpty()) {
            return new Sentence(text, null, "no rule of the grammar fits it", 0);
        }
        try {
            Formula formula = general(meanings.formula(edge.get()));
            return io.edrs.reasoning.formula.Names.atoms(formula).findAny().isEmpty() ? new Sentence(text, null, "it says nothing that could be false", 0)
                    : new Sentence(text, formula, "", edge.get().cost());
        } catch (Unreadable why) {
            return new Sentence(text, null, why.getMessage(), 0);
        }
    }

    /** "If X is a prime then X is odd" speaks of whatever X is. */
    private static Formula general(Formula formula) {
        if (!(formula instanceof Formula.Implies || formula instanceof Formula.Iff)) {
            return formula;
        }
        var all = formula;
        for (var name : io.edrs.reasoning.formula.Names.constants(List.of(formula))) {
            if (name.length() == 1 && LETTERS.contains(name)) {
                all = new Formula.ForAll(name + "0", Instance.generally(all, name, name + "0"));
            }
        }
        return all;
    }

    /** Words that are never names, however they are written. */
    private static final Set<String> STRUCTURAL = structural();

    private static Set<String> structural() {
        var words = new HashSet<>(Set.of("based", "most", "many", "few", "several", "who", "what", "which", "where", "why", "how", "in", "on", "at", "with", "for", "from", "by", "he's"));
        words.addAll(Grammar.ENGLISH.words());
        return words;
    }
}

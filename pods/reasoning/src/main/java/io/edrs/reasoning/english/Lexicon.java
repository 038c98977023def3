package io.edrs.reasoning.english;

import io.edrs.reasoning.english.Meanings.Definite;
import io.edrs.reasoning.english.Meanings.Relation;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the words of a sentence may be, judged by their form, their tag and their place; it knows no vocabulary. */
final class Lexicon {

    private static final int LONGEST = 24;
    private static final int LONGEST_NOUN = 8;
    private static final int LONGEST_RELATION = 5;
    private static final Pattern RELATION = Pattern.compile("(?:ADV )*(?:ADP|SCONJ|(?:VERB|ADJ|NOUN)(?: ADV)? ADP)(?: (?:DET )?(?:NOUN|ADJ|ADV|VERB) ADP)?");
    private static final Set<String> ANY = Set.of("thing", "things", "people", "person", "persons", "one", "ones", "individual", "individuals", "somebody", "everybody");
    private static final Set<String> DETERMINERS = Set.of("a", "an", "the", "every", "each", "all", "some", "no", "any", "this", "that", "these", "those", "there", "none", "many", "most", "few", "several", "both", "exactly", "precisely");
    private static final Set<String> PRONOUNS = Set.of("it", "he", "she", "they", "him", "them", "who", "which", "whom", "what", "i", "you", "we", "me", "us",
            "someone", "everyone", "something", "everything", "anyone", "anything", "nobody", "nothing", "somebody", "everybody");
    private static final Set<String> AUXILIARIES = Set.of("is", "are", "was", "were", "be", "been", "being", "do", "does", "did", "will", "would", "can", "could", "must", "shall", "may", "might", "should");
    private static final Set<String> CLAUSE = Set.of("that", "who", "which", "whom", "than");
    /** Prepositions that are verbs as often. */
    private static final Set<String> BOTH = Set.of("like", "near");
    /** What is left of something is at its side; nobody left it. */
    private static final String SIDE = "left";
    private static final Set<String> PERFECT = Set.of("has", "have", "had");

    /** A leaf, and under what key the same phrase may stand elsewhere. */
    record Candidate(Edge edge, String key, int length) {}

    private final Names names;
    private final Set<String> verbs;
    private final Vocabulary vocabulary;
    private final List<Candidate> found = new ArrayList<>();

    /** @param verbs the words that are verbs somewhere in the text */
    Lexicon(Names names, Set<String> verbs, Vocabulary vocabulary) {
        this.names = names;
        this.verbs = verbs;
        this.vocabulary = vocabulary;
    }

    List<Candidate> of(List<Token> tokens) {
        found.clear();
        for (var start = 0; start < tokens.size(); start++) {
            for (var end = start + 1; end <= Math.min(tokens.size(), start + LONGEST); end++) {
                phrase(new Span(tokens, start, end));
            }
        }
        return List.copyOf(found);
    }

    private void phrase(Span span) {
        var first = span.first();
        if (!first.word() || first.lower().equals("'s")) {
            return;
        }
        names.cost(span).ifPresent(cost -> name(span, cost));
        var lumping = span.lumping();
        if (Double.isInfinite(lumping) || PRONOUNS.contains(first.lower()) && !first.acronym()) {
            return;
        }
        if (!DETERMINERS.contains(first.lower())) {
            if (span.length() <= LONGEST_NOUN) {
                noun(span, lumping);
            }
            complement(span, lumping);
            relation(span);
        }
        verb(span, lumping);
        Rank.of(span.text()).ifPresent(rank -> add(rank.superlative() ? "SUP" : "ORD", span, 0.1, "", rank));
        Rank.count(first.lower()).filter(count -> span.length() == 1).ifPresent(count -> add("COUNT", span, 0.1, "", count));
    }

    private void name(Span span, double cost) {
        add("NAME", span, cost, "", new Definite("", new Term.Constant(names.constant(span)), span.text()));
    }

    private void add(String category, Span span, double cost, String key, Object meaning) {
        found.add(new Candidate(Edge.leaf(category, span.start(), span.end(), cost, meaning), key, key.isEmpty() ? 0 : key.split("_").length));
    }

    private void predicate(String category, Span span, double cost, String spelled, Phrase phrase) {
        if (!spelled.isEmpty()) {
            // "smartwatch", "smart-watch" and "smart watch" are one.
            var key = vocabulary.known(spelled);
            add(category, span, cost, key, (Function<Object, Object>) term -> {
                vocabulary.predicate(key, 1, phrase);
                return new Atom(key, List.of((Term) term));
            });
        }
    }

    private void noun(Span span, double lumping) {
        var head = head(span);
        var generic = ANY.contains(head.lower());
        if (AUXILIARIES.contains(span.first().lower()) || PERFECT.contains(span.first().lower()) || generic && span.length() > 1 || span.length() > 1 && span.first().lower().equals("one") || span.first().is("ADP") || span.length() > 1 && finite(span.first()) || span.inside().stream().anyMatch(token -> CLAUSE.contains(token.lower()))) {
            return;
        }
        var expected = span.start() > 0 && DETERMINERS.contains(span.tokens().get(span.start() - 1).lower()) ? 0.3 : 1;
        var cost = 0.5 + lumping + misfit(head, "NOUN", "PROPN", 0, "ADJ", "NUM", expected * 1.2, 2.5) + foreign(span)
                + (span.last().is("ADP") && span.length() > 1 ? 3 : 0);
        var key = span.key(span.start());
        for (var plural : List.of(true, false)) {
            if (plural ? !Forms.plural(head.lower()) : !Forms.singular(head.lower())) {
                continue;
            }
            var number = plural ? "p" : "s";
            if (generic) {
                add("CN" + number, span, 0.1, "", (Function<Object, Object>) any -> Meanings.TRUE);
            } else {
                predicate("CN" + number, span, cost + (plural && amount(span) ? 2 : 0) + (proper(span) && !plural || named(span) ? 2 : 0), key, plural ? Phrase.is(Phrase.AMONG + span.text()) : Phrase.is(Phrase.article(span.text())));
            }
            add("DEF" + number, span, cost, key, new Definite(key, new Term.Constant(key), "the " + span.text()));
        }
        if (!generic) {
            add("THING", span, cost - (head.lower().endsWith("ing") && head == span.first() && head.is("VERB") ? 1.5 : 0.3), key, key);
        }
        if (Forms.singular(head.lower()) && !generic) {
            add("MASS", span, cost, "", new Definite("", new Term.Constant(key), span.text()));
        }
        if (span.length() == 1 && !generic && !(head.is("NOUN") && Forms.plural(head.lower()))) {
            predicate("ADJ", span, 0.2 + (head.capital() && span.start() > 0 && !head.is("ADJ") ? 1 : 0) + misfit(head, "ADJ", "VERB", 0, "NOUN", "PROPN", 1.2, 3)
                    + (head.is("VERB") && !Forms.past(head.lower()) && !head.lower().endsWith("ing") ? 1.2 : 0), key, Phrase.is(span.text()));
        }
    }

    /** "Ann Lee" is no kind of thing, but "a Jedi" is. */
    private static boolean proper(Span span) {
        return span.start() > 0 && !DETERMINERS.contains(span.tokens().get(span.start() - 1).lower()) && span.inside().stream().allMatch(token -> token.capital() && !token.is("ADJ"));
    }

    private static boolean named(Span span) {
        return span.length() > 1 && (span.start() == 0 || !DETERMINERS.contains(span.tokens().get(span.start() - 1).lower()))
                && span.inside().stream().allMatch(token -> token.capital() && token.is("PROPN"));
    }

    private static boolean finite(Token token) {
        return token.is("VERB") && !token.lower().endsWith("ing") && !Forms.past(token.lower()) && !token.capital();
    }

    /** "180 goals" are no goals in particular. */
    private static boolean amount(Span span) {
        return span.length() > 1 && Character.isDigit(span.first().text().charAt(0));
    }

    /** The noun before the first preposition. */
    private static Token head(Span span) {
        for (var i = span.start() + 1; i < span.end(); i++) {
            if (span.tokens().get(i).is("ADP")) {
                return span.tokens().get(i - 1);
            }
        }
        return span.last();
    }

    /** Verbs and prepositions inside a noun are unlikely. */
    private static double foreign(Span span) {
        return span.inside().stream().limit(span.length() - 1).mapToDouble(token -> token.capital() ? 0 : token.is("VERB") ? Forms.thirdPerson(token.lower()) ? 2.2 : 1.2 : token.is("ADP") || token.is("ADV") ? 0.5
                : token.is("DET") ? 0.3 : token.is("AUX") || token.is("PRON") || token.is("SCONJ") ? 2 : 0).sum();
    }

    private static double misfit(Token token, String best, String good, double none, String likely, String possible, double some, double much) {
        return token.is(best) || token.is(good) ? none : token.is(likely) || token.is(possible) ? some : much;
    }

    private void complement(Span span, double lumping) {
        var head = adverbs(span);
        if (head >= span.end() || AUXILIARIES.contains(span.first().lower())) {
            return;
        }
        var token = span.tokens().get(head);
        var participle = Forms.past(token.lower());
        var start = token.is("ADJ") || participle ? 0 : token.is("ADP") ? 0.2 : token.is("VERB") ? 3 : token.is("NOUN") ? 1.8 : 2.5;
        // "of" goes with the noun before it.
        var of = token.lower().equals("of") ? 1.5 : 0;
        var finite = !participle && (PERFECT.contains(token.lower()) || token.is("VERB") && !token.lower().endsWith("ing"));
        if (!finite) {
            var key = participle && span.end() - head > 1 && token.text().length() > 3 && !token.lower().equals(SIDE) ? "been_" + verbKey(span, head) : span.key(span.start());
            predicate("AP", span, 1 + start + of + lumping, key, Phrase.is(span.text()));
        }
    }

    /** Past adverbs that go before what they belong to. */
    private static int adverbs(Span span) {
        var at = span.start();
        while (at < span.end() - 1 && (span.tokens().get(at).is("ADV") || span.tokens().get(at).lower().endsWith("ly"))) {
            at++;
        }
        return at;
    }

    private void verb(Span span, double lumping) {
        var head = adverbs(span);
        if (PERFECT.contains(span.tokens().get(head).lower()) && head + 1 < span.end() && Forms.past(span.tokens().get(head + 1).lower())) {
            head++;
        }
        var token = span.tokens().get(head);
        if (AUXILIARIES.contains(token.lower()) || DETERMINERS.contains(token.lower()) || !token.word() || token.quoted()) {
            return;
        }
        var unlike = token.is("VERB") || token.is("AUX") ? 0 : verbs.contains(Forms.verb(token.lower())) ? 1.2 : token.is("NOUN") ? Forms.thirdPerson(token.lower()) ? 2.2 : 2.6 : token.is("ADJ") ? 2.8 : BOTH.contains(token.lower()) ? 1.5 : token.is("ADP") || token.is("ADV") || token.is("SCONJ") ? 6 : 3.5;
        var key = verbKey(span, head);
        if (Forms.past(token.lower())) {
            predicate("VPd", span, 1 + unlike + lumping, key, Phrase.does(span.tokens(), span.start(), head, span.end(), ""));
        }
        for (var category : inflections(token.lower(), "VP")) {
            predicate(category, span, 1 + unlike + lumping, key, Phrase.does(span.tokens(), span.start(), head, span.end(), ""));
        }
        if (span.end() - head <= 3 && span.start() == head) {
            transitive(span, unlike);
        }
    }

    private static String verbKey(Span span, int head) {
        var words = new ArrayList<>(List.of(Span.clean(Forms.verb(span.tokens().get(head).lower()))));
        words.addAll(span.words(head + 1));
        span.tokens().subList(span.start(), head).stream().filter(token -> !PERFECT.contains(token.lower())).map(token -> Span.clean(token.lower())).forEach(words::add);
        return String.join("_", words);
    }

    private static List<String> inflections(String lower, String kind) {
        var plural = kind.equals("VP") ? "VPp" : "TVp";
        var base = kind.equals("VP") ? "BVP" : "TVb";
        var gerund = kind.equals("VP") ? "VPG" : "TVG";
        if (lower.endsWith("ing") && lower.length() > 4) {
            return lower.endsWith("thing") || lower.length() < 6 ? List.of(gerund, plural, base) : List.of(gerund);
        }
        if (Forms.thirdPerson(lower)) {
            return List.of(kind + "s");
        }
        var unchanged = !lower.endsWith("ed") && Forms.verb(lower).charAt(0) == lower.charAt(0);
        return Forms.past(lower) ? unchanged ? List.of(kind + "s", plural, base) : List.of(kind + "s", plural) : List.of(plural, base);
    }

    /** A verb, and a preposition or particle that goes with it. */
    private void transitive(Span span, double unlike) {
        var rest = span.tokens().subList(span.start() + 1, span.end());
        if (!rest.stream().allMatch(token -> token.is("ADP") || token.is("ADV") || token.is("PART") || token.is("SCONJ"))) {
            return;
        }
        if (Forms.past(span.first().lower()) && span.length() > 1 && span.last().lower().equals("by")) {
            return;
        }
        var relation = new Relation(verbKey(span, span.start()), Phrase.does(span.tokens(), span.start(), span.start(), span.end(), " %s"));
        for (var category : inflections(span.first().lower(), "TV")) {
            add(category, span, 0.2 + unlike + 0.1 * rest.size(), relation.name(), relation);
        }
        if (Forms.past(span.first().lower())) {
            add("TVd", span, 0.2 + unlike + 0.1 * rest.size(), relation.name(), relation);
        }
        if (Forms.past(span.first().lower()) && rest.isEmpty()) {
            add("VED", span, 0.2 + (span.first().is("VERB") ? 0 : 0.8), "", relation);
        }
    }

    private void relation(Span span) {
        var words = span.inside();
        var last = span.last();
        if ((last.is("ADP") || last.is("SCONJ")) && span.length() <= LONGEST_RELATION && !span.first().lower().equals("of")
                && RELATION.matcher(words.stream().map(Token::tag).collect(Collectors.joining(" "))).matches()) {
            var head = adverbs(span);
            var verb = span.tokens().get(head).lower();
            var participle = span.end() - head > 1 && verb.length() > 3 && !verb.equals(SIDE) && Forms.past(verb);
            if (participle && last.lower().equals("by")) {
                return;
            }
            var relation = new Relation(participle ? "been_" + verbKey(span, head) : span.key(span.start()), Phrase.is(span.text() + " %s"));
            if (participle) {
                add("EDP", span, 0.3, "", relation);
            }
            add("P", span, 0.1 + 0.15 * (span.length() - 1) + (span.length() > 1 && span.first().is("VERB") && !Forms.past(span.first().lower()) ? 2 : 0), relation.name(), relation);
        }
        var compared = span.length() == 1 && (last.lower().endsWith("er") && last.lower().length() > 3 || Set.of("more", "less").contains(last.lower()))
                || span.length() == 2 && Set.of("more", "less").contains(span.first().lower());
        if (compared) {
            var relation = new Relation(String.join("_", words.stream().map(token -> Span.clean(token.lower())).toList()), Phrase.is(span.text() + " than %s"));
            add("CMP", span, 0.2, "", relation);
        }
    }
}

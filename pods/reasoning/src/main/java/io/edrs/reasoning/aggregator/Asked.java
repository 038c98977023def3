package io.edrs.reasoning.aggregator;

import io.edrs.platform.language.Concepts;
import io.edrs.platform.language.Name;
import io.edrs.platform.language.Tagger;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import io.edrs.reasoning.AnswerType;
import io.edrs.reasoning.Intent;
import io.edrs.reasoning.Interpretation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A question as the terms its answer has to account for. */
record Asked(String query, Intent intent, AnswerType type, List<Term> terms, List<Name> names) {

    private static final Set<String> LIGHT = Set.of("number", "value", "date", "year", "kind", "type", "sort", "amount", "information", "info",
            "detail", "details", "total", "much", "many", "called", "named", "title", "use", "used", "uses", "using", "get", "gets",
            "make", "work", "works", "entry", "record", "day", "month", "figure", "long", "item", "items", "thing", "things",
            "documented", "recorded", "listed", "mentioned", "stated", "according", "document", "documents", "table", "full", "exact", "different",
            "more", "less", "most", "least", "highest", "lowest", "largest", "smallest", "first", "last", "count", "compare",
            "person", "people", "place", "serve", "serves", "found", "happen", "happens", "happened", "take", "takes", "taken", "need", "needs", "register", "registered", "responsible", "explain", "describe", "define", "mean", "means",
            "case", "apply", "applies", "respect", "got", "finished", "sit", "sits", "stand", "stands", "lie", "lies", "reach", "reached", "exist", "exists", "existed", "receive", "receives", "contain", "contains", "include", "includes", "state", "look", "see", "money", "sum", "worth", "possible", "want", "like", "concerning", "regarding", "related", "whether", "true", "correct", "right",
            "set", "assigned", "given", "go", "goes", "come", "comes", "belong", "belongs", "currently", "specified", "noted", "put", "available");

    private static final Set<String> CONNECTING = Stream.of("big", "large", "high", "great", "small", "low", "run", "apply", "hold", "keep", "live", "offer",
            "provide", "award", "grant", "issue", "record", "attach", "link", "connect", "carry", "bear", "bring", "send", "ship", "base", "find", "locate", "stay",
            "charge", "follow", "fit", "fall", "operate", "act", "head", "describe", "know", "store", "place", "serve", "show", "count", "enter", "allocate", "spend")
            .map(Words::stem).collect(Collectors.toUnmodifiableSet());

    static Asked of(Interpretation asked, String query, Tagger tagger) {
        var words = Words.of(query);
        var tags = tagger.tags(words);
        var names = words.names();
        var concepts = Concepts.of(words);
        var terms = new ArrayList<Term>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (!word.stop() || inName(names, word) || numbersNoun(words, tags, i)) {
                var kind = kind(word, tags.get(i), names);
                var joined = i == 0 ? "" : Words.stem(words.get(i - 1).norm() + word.norm());
                terms.add(new Term(word.text(), word.stem(), joined, concepts.get(i), weight(word, kind), kind));
            }
        }
        weakenConnecting(words, tags, terms);
        Emphasis.counted(words, terms);
        Emphasis.purpose(query, terms);
        return new Asked(query, asked.intent(), asked.answerType(), List.copyOf(terms), names);
    }

    /** "cedar one" is a name, "which one" is not. */
    private static boolean numbersNoun(List<Word> words, List<String> tags, int i) {
        return i > 0 && words.get(i).norm().equals("one") && !words.get(i - 1).stop() && tags.get(i - 1).matches("NOUN|PROPN");
    }

    private static Term.Kind kind(Word word, String tag, List<Name> names) {
        if (inName(names, word) || word.digits()) {
            return Term.Kind.NAME;
        }
        return tag.equals("VERB") || tag.equals("ADJ") || tag.equals("ADV") || tag.equals("AUX") ? Term.Kind.ACTION : Term.Kind.NOUN;
    }

    private static double weight(Word word, Term.Kind kind) {
        if (kind == Term.Kind.NAME) {
            return 1.5;
        }
        return LIGHT.contains(word.norm()) ? 0.2 : kind == Term.Kind.NOUN ? 1 : 0.8;
    }

    /** "How big is the budget" asks for the budget: beside a noun, a word of degree or a connecting verb says little. */
    private static void weakenConnecting(List<Word> words, List<String> tags, List<Term> terms) {
        var property = words.getFirst().norm().equals("how") || words.stream().limit(2).anyMatch(word -> word.norm().matches("which|what"));
        var nouns = terms.stream().anyMatch(term -> term.kind() == Term.Kind.NOUN && term.heavy() && !CONNECTING.contains(term.stem()));
        if (nouns && property) {
            var listed = Emphasis.listed(words, tags);
            terms.replaceAll(term -> CONNECTING.contains(term.stem()) && !term.name() && !listed.contains(term.text()) ? term.weighing(0.2) : term);
        }
    }

    private static boolean inName(List<Name> names, Word word) {
        return names.stream().anyMatch(name -> name.words().stream().anyMatch(part -> part.start() == word.start() && part.text().equals(word.text())));
    }

    boolean asks(String... openings) {
        var lower = query.toLowerCase(Locale.ROOT);
        return List.of(openings).stream().anyMatch(lower::contains);
    }

    boolean has(String stem) {
        return terms.stream().anyMatch(term -> term.stem().equals(stem));
    }
}

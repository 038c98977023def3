package io.edrs.reasoning.verification;

import io.edrs.platform.language.Concepts;
import io.edrs.platform.language.Name;
import io.edrs.platform.language.Tagger;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A sentence as the names, numbers and words that its evidence has to contain. */
record Claim(String sentence, List<Word> words, List<Name> names, boolean negated) {

    private static final Pattern NEGATION = Pattern.compile("(?i)\\b(not|no|never|none|cannot|without|\\w+n['’]t)\\b");
    private static final Set<String> ANSWERING = Set.of("yes", "no", "according", "based", "document", "documents", "source", "sources", "found",
            "answer", "information", "evidence", "note", "however", "therefore", "also", "additionally", "summary", "record", "records");

    static Claim of(String sentence, Tagger tagger) {
        var words = Words.of(sentence);
        var names = words.names();
        var content = words.stream().filter(word -> !word.stop() && !ANSWERING.contains(word.norm())).toList();
        return new Claim(sentence, content, names, NEGATION.matcher(sentence).find());
    }

    /** Whether it claims nothing that could be true or false of the evidence. */
    boolean empty() {
        return words.size() < 2;
    }

    /** The share of its words that stand in the text, as such or as a word of the same concept. */
    double share(List<Word> text) {
        if (words.isEmpty()) {
            return 0;
        }
        var hits = words.stream().filter(word -> text.stream().anyMatch(other -> same(word, other))).count();
        return (double) hits / words.size();
    }

    /** Its numbers that do not stand in the text. */
    List<String> foreignNumbers(List<Word> text) {
        return words.stream().filter(Word::digits).filter(word -> text.stream().noneMatch(other -> other.stem().equals(word.stem())))
                .map(Word::text).toList();
    }

    /** Its names of which a word does not stand in the text. */
    List<String> foreignNames(List<Word> text) {
        return names.stream().filter(name -> name.words().stream().filter(word -> !word.stop() && !word.digits())
                .anyMatch(word -> text.stream().noneMatch(other -> same(word, other)))).map(Name::text).toList();
    }

    private static boolean same(Word one, Word other) {
        if (one.stem().equals(other.stem())) {
            return true;
        }
        var concepts = Concepts.of(one.norm());
        return !one.digits() && !concepts.isEmpty() && Concepts.of(other.norm()).stream().anyMatch(concepts::contains);
    }
}

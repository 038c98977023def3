package io.edrs.reasoning.interpreter;

import io.edrs.platform.language.Name;
import io.edrs.platform.language.Tagger;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import java.util.List;

/** A text with its words, their tags and its names. */
record Parsed(String text, List<Word> words, List<String> tags, List<Name> names) {

    static Parsed of(String text, Tagger tagger) {
        var words = Words.of(text);
        var tags = tagger.tags(words);
        return new Parsed(text, words, tags, words.names());
    }

    /** Whether it says something of something; a short phrase with a participle ("the commissioned") does not. */
    boolean hasVerb() {
        var verb = words.size() > 4 ? tags.contains("VERB") : !tags.isEmpty() && tags.getFirst().equals("VERB") && words.size() > 1;
        return verb || tags.contains("AUX");
    }

    String from(int first, int lastExclusive) {
        return text.substring(words.get(first).start(), words.get(lastExclusive - 1).end());
    }
}

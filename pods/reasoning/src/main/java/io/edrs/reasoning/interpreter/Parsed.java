package io.edrs.reasoning.interpreter;

import io.edrs.reasoning.Name;
import io.edrs.reasoning.Names;
import io.edrs.reasoning.Tagger;
import io.edrs.reasoning.Word;
import io.edrs.reasoning.Words;
import java.util.List;

/** A text with its words, their tags and its names. */
record Parsed(String text, List<Word> words, List<String> tags, List<Name> names) {

    static Parsed of(String text, Tagger tagger) {
        var words = Words.of(text);
        var tags = tagger.tags(words);
        return new Parsed(text, words, tags, Names.in(text, words, tags));
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

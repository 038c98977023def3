package io.edrs.reasoning.verification;

import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import io.edrs.schema.reasoning.Evidence;
import java.util.ArrayList;
import java.util.List;

/** A sentence or row of a piece of evidence, and the words that stand around it. */
record Proof(Evidence evidence, String text, List<Word> own, List<Word> all, boolean negated) {

    private static final java.util.regex.Pattern NEGATION = java.util.regex.Pattern.compile("(?i)\\b(not|no|never|none|cannot|without|\\w+n['’]t)\\b");

    static List<Proof> of(Evidence evidence, List<String> sentences) {
        var around = new ArrayList<Word>(Words.of(evidence.source() == null ? "" : evidence.source().replaceAll("[/_.-]", " ")));
        around.addAll(Words.of(evidence.text()));
        return sentences.stream().map(sentence -> {
            var own = Words.of(sentence);
            return new Proof(evidence, sentence, own, around, NEGATION.matcher(sentence).find());
        }).toList();
    }
}

package io.edrs.reasoning.aggregator;

import io.edrs.schema.knowledge.Passage;

/**
 * A sentence with what stands around it.
 *
 * @param before the sentences before it in its passage, when it leans on them
 * @param context its document's name, title and heading
 * @param refersBack whether it leans on what was said before, so that its subject may stand there
 */
record Sentence(Passage passage, String text, Field field, Field before, Field context, boolean refersBack) {

    private static final java.util.regex.Pattern REFERS = java.util.regex.Pattern.compile(
            "(?i)^(\\W*)(it|its|they|their|he|his|she|her|this|these|the|there|in|at|on|both|for|since|after)\\b.*|.*\\b(its|his|her|their|it|he|she|they)\\b.*");

    static Sentence of(Passage passage, String text, String before, Field context) {
        var refersBack = REFERS.matcher(text).matches();
        return new Sentence(passage, text, Field.of(text), refersBack ? Field.of(before) : Field.of(""), context, refersBack);
    }

    /** The same sentence, found in this passage. */
    Sentence of(Passage found) {
        return new Sentence(found, text, field, before, context, refersBack);
    }
}

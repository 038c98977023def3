package io.edrs.reasoning.aggregator;

import io.edrs.schema.knowledge.Passage;

/**
 * A sentence with what stands around it.
 *
 * @param before the sentences before it in its passage
 * @param context its document's name, title and heading
 */
record Sentence(Passage passage, String text, Field field, Field before, Field context) {

    private static final java.util.regex.Pattern REFERS = java.util.regex.Pattern.compile(
            "(?i)^(\\W*)(it|its|they|their|he|his|she|her|this|these|the|there|in|at|on|both|for|since|after)\\b.*|.*\\b(its|his|her|their|it|he|she|they)\\b.*");

    /** Whether it leans on what was said before, so that its subject may stand there. */
    boolean refersBack() {
        return REFERS.matcher(text).matches();
    }
}

package io.edrs.persona.synthesizer;

import org.jspecify.annotations.Nullable;

/**
 * How a persona speaks.
 *
 * @param tone {@code neutral}, {@code friendly}, {@code formal} or {@code concise}
 * @param answerLength {@code short}, {@code medium} or {@code long}
 * @param language BCP 47
 */
record Voice(String tone, String greeting, String answerLength, String language) {

    static final Voice DEFAULT = new Voice("friendly", "Hello. What would you like to know?", "medium", "en");

    /** A voice with the default wherever nothing was said. */
    static Voice of(@Nullable Voice wanted) {
        return wanted == null ? DEFAULT : new Voice(said(wanted.tone, DEFAULT.tone), said(wanted.greeting, DEFAULT.greeting),
                said(wanted.answerLength, DEFAULT.answerLength), said(wanted.language, DEFAULT.language));
    }

    private static String said(@Nullable String wanted, String otherwise) {
        return wanted == null ? otherwise : wanted;
    }
}

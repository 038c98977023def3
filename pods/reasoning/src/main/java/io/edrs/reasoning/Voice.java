package io.edrs.reasoning;

/**
 * How a persona speaks; it never changes what is said.
 *
 * @param name the persona's name
 * @param tone {@code neutral}, {@code friendly}, {@code formal} or {@code concise}
 * @param greeting what it answers to a greeting
 * @param maxSentences at most so many sentences in an answer
 */
public record Voice(String name, String tone, String greeting, int maxSentences) {

    /** A plain voice for callers without a persona. */
    public static final Voice PLAIN = new Voice("EDRS", "neutral", "Hello. What would you like to know?", 8);
}

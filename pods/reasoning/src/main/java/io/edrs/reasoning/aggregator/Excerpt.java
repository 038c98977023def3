package io.edrs.reasoning.aggregator;

/** The part of a long message in which its question stands: people paste first and ask at the end, or ask and then paste. */
final class Excerpt {

    private static final int HALF = 2_000;

    private Excerpt() {}

    static String of(String text) {
        return text.length() <= 2 * HALF ? text
                : text.substring(0, HALF) + "\n" + text.substring(text.length() - HALF);
    }
}

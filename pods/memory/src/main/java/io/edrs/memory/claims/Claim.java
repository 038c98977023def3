package io.edrs.memory.claims;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something claimed in a text.
 *
 * @param subject {@code user}, a relation of theirs such as {@code sister}, or a name
 * @param holds false when it is said to hold no longer
 * @param begins first character of the clause it was read from
 * @param ends character after that clause
 * @param confidence in 0..1
 * @param since since when, or until when if it holds no longer; null when it is not said
 */
public record Claim(String subject, String attribute, String value, boolean holds, int begins, int ends, double confidence,
        @Nullable Instant since) {

    /** What can hold one value at a time: two claims of one slot and different contents contradict each other. */
    public String slot() {
        return Slots.slot(subject, attribute, value);
    }

    /** What is claimed of the slot, in a form in which the same words are the same. */
    public String content() {
        return Slots.content(attribute, value);
    }
}

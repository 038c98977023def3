package io.edrs.reasoning.learning;

import io.edrs.reasoning.Example;
import io.edrs.reasoning.Teachable;
import java.time.Instant;
import java.util.List;

/**
 * Examples somebody taught, and what that was worth.
 *
 * @param id the later the higher
 * @param by the key that taught them
 * @param measured on examples it was not learned from, before and after
 * @param state {@code active}, {@code refused} or {@code taken back}; only what is active counts
 * @param reason why it is active or was refused, in a sentence
 */
record Lesson(String id, String by, List<Example> examples, Teachable.Measured measured, String state, String reason, Instant at) {

    static final String ACTIVE = "active";
    static final String REFUSED = "refused";
    static final String TAKEN_BACK = "taken back";

    boolean isActive() {
        return state.equals(ACTIVE);
    }

    Lesson takenBack(String why) {
        return new Lesson(id, by, examples, measured, TAKEN_BACK, why, at);
    }
}

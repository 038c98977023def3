package io.edrs.functions;

import java.util.stream.Stream;

/** What helps against a dead letter, by the category of its error; anything unheard of counts as internal. */
enum Remedy {
    INVALID(false, "Correct the event at its sender and send it anew; a replay fails the same way."),
    NOT_FOUND(false, "Create what the event refers to, then send it anew."),
    CONFLICT(true, "Replay the event; it met a newer version of what it wanted to change."),
    DENIED(false, "Grant the permission that is named in the reason, then send the event anew."),
    THROTTLED(true, "Replay the event when the load has gone down, or raise the limit."),
    UNAVAILABLE(true, "Bring the failing dependency back, then replay the event."),
    INTERNAL(true, "Mend the defect that the first cause names, then replay the event.");

    private final boolean retryable;
    private final String sentence;

    Remedy(boolean retryable, String sentence) {
        this.retryable = retryable;
        this.sentence = sentence;
    }

    static Remedy of(String category) {
        return Stream.of(values()).filter(remedy -> remedy.name().equals(category)).findFirst().orElse(INTERNAL);
    }

    /** Whether a replay can help. */
    boolean isRetryable() {
        return retryable;
    }

    /** What to do next. */
    String sentence() {
        return sentence;
    }
}

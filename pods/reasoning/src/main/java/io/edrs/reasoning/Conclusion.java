package io.edrs.reasoning;

import java.util.List;

/**
 * What an engine concluded and why.
 *
 * @param verdict {@code true}, {@code false}, {@code unknown}, {@code contradiction}, {@code value} or {@code out of time}
 * @param answer one or two sentences, as a colleague would say it
 * @param confidence in 0..1; 1 is for a checked proof from premises that are themselves certain
 * @param proof its steps in an order in which each follows from earlier ones; empty when nothing could be shown
 * @param unread sentences of the question the engine could not read
 */
public record Conclusion(String verdict, String answer, double confidence, List<ProofStep> proof, List<String> unread) {

    /** The verdict of an engine that was not done in its time. */
    public static final String OUT_OF_TIME = "out of time";

    public Conclusion {
        proof = List.copyOf(proof);
        unread = List.copyOf(unread);
    }
}

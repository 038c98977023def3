package io.edrs.reasoning;

import java.util.List;

/**
 * The outcome of checking an answer.
 *
 * @param text the sentences that are supported, as written
 * @param verdicts one per sentence, in order
 * @param faults what is wrong with the citations, each as a sentence
 */
public record Verification(String text, List<Verdict> verdicts, List<String> faults) {

    public Verification {
        verdicts = List.copyOf(verdicts);
        faults = List.copyOf(faults);
    }

    /** Whether every sentence is supported, and every citation right. */
    public boolean clean() {
        return faults.isEmpty() && verdicts.stream().allMatch(verdict -> verdict.state().equals(Verdict.SUPPORTED));
    }
}

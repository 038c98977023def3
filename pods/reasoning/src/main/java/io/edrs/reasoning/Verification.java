package io.edrs.reasoning;

import java.util.List;

/**
 * The outcome of checking an answer.
 *
 * @param text the sentences that are supported, as written
 * @param verdicts one per sentence, in order
 */
public record Verification(String text, List<Verdict> verdicts) {

    /** Whether every sentence is supported. */
    public boolean clean() {
        return verdicts.stream().allMatch(verdict -> verdict.state().equals(Verdict.SUPPORTED));
    }
}

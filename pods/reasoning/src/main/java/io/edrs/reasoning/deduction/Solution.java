package io.edrs.reasoning.deduction;

import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.english.Reading;
import io.edrs.reasoning.english.Sentence;
import java.util.List;

/**
 * An exercise solved as far as it could be.
 *
 * @param option the place of the right option, from 0; −1 where there is none
 * @param steps the certificate in words
 * @param reading every sentence, the goal or the options last
 * @param options what was to be chosen from, in words, or who was asked for; empty where a goal was decided
 */
public record Solution(Finding finding, int option, List<ProofStep> steps, Reading reading, List<String> options) {

    public Solution {
        steps = List.copyOf(steps);
        options = List.copyOf(options);
    }

    /** The sentences that could not be read. */
    public List<String> unread() {
        return reading.sentences().stream().filter(sentence -> !sentence.read()).map(Sentence::text).toList();
    }
}

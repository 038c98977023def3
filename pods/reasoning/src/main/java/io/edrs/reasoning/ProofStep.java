package io.edrs.reasoning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a proof or of the reasons given for a conclusion.
 *
 * @param number counted from 1
 * @param statement what the step states, in words
 * @param rule what makes it follow ({@code given}, {@code modus ponens}, {@code back-door adjustment}, …)
 * @param from the numbers of the earlier steps it follows from
 * @param premise where a given one stands; null for a derived step
 */
public record ProofStep(int number, String statement, String rule, List<Integer> from, @Nullable Premise premise) {

    public ProofStep {
        from = List.copyOf(from);
    }
}

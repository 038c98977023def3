package io.edrs.ai.inference;

import io.edrs.ai.Spending;
import io.edrs.platform.kernel.error.EdrsException;
import java.util.ArrayList;
import java.util.List;

/** Notes what is reserved and settled. */
final class NotedSpending implements Spending {

    final List<String> notes = new ArrayList<>();
    boolean exhausted;

    @Override
    public Reservation reserve(String tenant, String spender, int inputTokens, int outputTokens) {
        if (exhausted) {
            throw new EdrsException(InferenceError.MODEL_THROTTLED, "There is nothing left.");
        }
        notes.add("%s %s reserved %d+%d".formatted(tenant, spender, inputTokens, outputTokens));
        return new Reservation() {
            @Override
            public void settle(int input, int output) {
                notes.add("settled %d+%d".formatted(input, output));
            }

            @Override
            public void close() {
                notes.add("closed");
            }
        };
    }
}

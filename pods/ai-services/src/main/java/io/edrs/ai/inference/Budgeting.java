package io.edrs.ai.inference;

import io.edrs.ai.Spending;
import io.edrs.schema.ai.CompletionRequested;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** What a text may take of a budget, and what it took. */
@Singleton
final class Budgeting {

    /** No tokenizer makes more tokens of ordinary text than one for each two bytes; a call is better reserved too high. */
    private static final int BYTES_A_TOKEN = 2;
    private static final int FRAME = 64;
    private static final int CHARACTERS_A_TOKEN = 4;

    private final Spending spending;
    private final InferenceConfig config;

    Budgeting(Spending spending, InferenceConfig config) {
        this.spending = spending;
        this.config = config;
    }

    Spending.Reservation reserve(String tenant, CompletionRequested request) {
        return spending.reserve(tenant, request.spender(), bytes(request) / BYTES_A_TOKEN + FRAME, request.maxTokens() + config.thinkingTokens());
    }

    /** Of an endpoint that does not count, four characters are a token. */
    void settle(Spending.Reservation reserved, CompletionRequested request, Written written) {
        if (written.inputTokens() + written.outputTokens() > 0) {
            reserved.settle(written.inputTokens(), written.outputTokens());
        } else {
            reserved.settle(bytes(request) / CHARACTERS_A_TOKEN, (written.text().length() + written.thinking().length()) / CHARACTERS_A_TOKEN);
        }
    }

    private static int bytes(CompletionRequested request) {
        var system = request.system() == null ? 0 : request.system().getBytes(StandardCharsets.UTF_8).length;
        return system + request.prompt().getBytes(StandardCharsets.UTF_8).length;
    }
}

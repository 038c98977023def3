package io.edrs.ai.inference;

import io.edrs.platform.kernel.bus.EventBus;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.ai.CompletionFinished;
import io.edrs.schema.ai.CompletionRequested;
import io.edrs.schema.ai.CompletionStreamed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Answers asks for texts, streaming as the model writes. */
@Singleton
final class CompletionHandler implements EventHandler<CompletionRequested> {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_TOKENS = 32_768;

    private final Purchases purchases;
    private final EventBus bus;
    private final Stops stops;

    CompletionHandler(Purchases purchases, EventBus bus, Stops stops) {
        this.purchases = purchases;
        this.bus = bus;
        this.stops = stops;
    }

    @Override
    public List<CompletionFinished> handle(BaseEvent<CompletionRequested> event) {
        var request = validated(event.payload());
        var sequence = new AtomicInteger();
        var bought = purchases.buy(event.tenant(), request, piece -> {
            stops.check(event.tenant(), request.requestId());
            bus.stream(new CompletionStreamed(request.requestId(), sequence.getAndIncrement(), piece));
        });
        var written = bought.written();
        return List.of(new CompletionFinished(request.requestId(), written.text(), written.thinking(), written.model(),
                written.inputTokens(), written.outputTokens(), bought.repeated()));
    }

    private static CompletionRequested validated(CompletionRequested request) {
        check(isName(request.requestId()), "request_id", request.requestId(), "1 to 200 characters without control characters");
        check(isName(request.step()), "step", request.step(), "1 to 200 characters without control characters");
        check(request.prompt() != null && !request.prompt().isBlank(), "prompt", request.prompt(), "a text");
        check(request.maxTokens() >= 1 && request.maxTokens() <= MOST_TOKENS, "max_tokens",
                String.valueOf(request.maxTokens()), "1 to " + MOST_TOKENS);
        return request;
    }

    private static boolean isName(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
    }

    private static void check(boolean valid, String field, @Nullable String value, String wanted) {
        if (!valid) {
            throw new EdrsException(InferenceError.COMPLETION_INVALID, "The %s '%s' is not %s.".formatted(field, value, wanted));
        }
    }
}

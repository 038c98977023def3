package io.edrs.ai.inference;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.schema.ai.CompletionRequested;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets the model write one text within the time limits. */
@Singleton
final class Writer {

    private final @Nullable StreamingChatModel model;
    private final InferenceConfig config;

    Writer(@Nullable StreamingChatModel model, InferenceConfig config) {
        this.model = model;
        this.config = config;
    }

    /** Throws {@code MODEL_ABSENT} when none is configured. */
    StreamingChatModel model() {
        if (model == null) {
            throw new EdrsException(InferenceError.MODEL_ABSENT, "No language model is configured. Set EDRS_MODEL_URL to an "
                    + "OpenAI-compatible endpoint, for example http://127.0.0.1:11434/v1, EDRS_MODEL_NAME to a model it serves, "
                    + "and EDRS_MODEL_KEY when it wants a key.");
        }
        return model;
    }

    /** The whole text; {@code answer} hears its pieces, thinking left out, and {@code alive} is called between them. */
    Written write(CompletionRequested request, Consumer<String> answer, Runnable alive) {
        var call = new ModelCall();
        try {
            model().chat(chatRequest(request), call);
            return follow(call, answer, alive);
        } catch (LangChain4jException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdrsException(InferenceError.MODEL_FAILED, "The text was interrupted because this process is stopping.", e);
        } finally {
            call.giveUp();
        }
    }

    private Written follow(ModelCall call, Consumer<String> answer, Runnable alive) throws InterruptedException {
        var text = new Thinking();
        var end = System.nanoTime() + config.timeout().toNanos();
        while (true) {
            var left = Duration.ofNanos(end - System.nanoTime());
            var isLast = left.compareTo(config.stallTimeout()) < 0;
            var signal = left.isNegative() ? null : call.next(isLast ? left : config.stallTimeout());
            switch (signal) {
                case null -> throw tooSlow(isLast);
                case ModelCall.Thought thought -> text.think(thought.text());
                case ModelCall.Text piece -> say(text.answerOf(piece.text()), answer);
                case ModelCall.Failed failed -> throw failed(failed.cause());
                case ModelCall.Finished finished -> {
                    say(text.rest(), answer);
                    return written(text, finished.response());
                }
            }
            alive.run();
        }
    }

    private Written written(Thinking text, ChatResponse response) {
        if (response.finishReason() == null) {
            throw new EdrsException(InferenceError.MODEL_FAILED, "The model's stream ended before its text was finished.");
        }
        if (text.answer().isEmpty()) {
            throw new EdrsException(InferenceError.MODEL_FAILED, "The model wrote nothing but thinking, or nothing at all.");
        }
        var usage = response.tokenUsage();
        return new Written(text.answer(), text.thinking(), name(response), count(usage == null ? null : usage.inputTokenCount()),
                count(usage == null ? null : usage.outputTokenCount()));
    }

    private String name(ChatResponse response) {
        var named = response.modelName() == null ? model().defaultRequestParameters().modelName() : response.modelName();
        return named == null ? "" : named;
    }

    private ChatRequest chatRequest(CompletionRequested request) {
        var messages = new ArrayList<ChatMessage>();
        if (request.system() != null && !request.system().isBlank()) {
            messages.add(SystemMessage.from(request.system()));
        }
        messages.add(UserMessage.from(request.prompt()));
        return ChatRequest.builder().messages(messages).maxOutputTokens(request.maxTokens() + config.thinkingTokens()).build();
    }

    private EdrsException tooSlow(boolean asAWhole) {
        return asAWhole
                ? new EdrsException(InferenceError.MODEL_TIMED_OUT, "The model did not finish within %s.".formatted(config.timeout()))
                : new EdrsException(InferenceError.MODEL_STALLED, "The model sent no token for %s.".formatted(config.stallTimeout()));
    }

    private static EdrsException failed(Throwable cause) {
        return cause instanceof RateLimitException
                ? new EdrsException(InferenceError.MODEL_THROTTLED, "The model's endpoint takes no more requests for now: " + reason(cause), cause)
                : new EdrsException(InferenceError.MODEL_FAILED, "The model's endpoint failed: " + reason(cause), cause);
    }

    /** What the endpoint says of it, else the status it answered with. */
    private static String reason(Throwable cause) {
        if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
            return cause.getMessage();
        }
        return cause.getCause() instanceof HttpException http ? "HTTP status " + http.statusCode() + " and no reason." : cause.getClass().getSimpleName();
    }

    private static void say(String piece, Consumer<String> answer) {
        if (!piece.isEmpty()) {
            answer.accept(piece);
        }
    }

    private static int count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}

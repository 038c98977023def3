package io.edrs.reasoning.deepseek;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.edrs.reasoning.ReasoningModel;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks the model for several translations at once, again for those that failed, within the time and the tokens there are. */
@Singleton
final class Translator {

    private final @Nullable ReasoningModel model;
    private final DeepseekConfig config;

    Translator(@Nullable ReasoningModel model, DeepseekConfig config) {
        this.model = model;
        this.config = config;
    }

    /** @param silent whether nothing whole came back at all, because the model failed or took too long */
    record Translated(List<Translation> translations, boolean silent) {}

    boolean isThere() {
        return model != null;
    }

    /** What came back in time and is whole; fewer than asked for, or none, when the model fails. */
    Translated translate(List<String> sentences, String question, Duration within) {
        var ended = new LinkedBlockingQueue<Call.Ended>();
        var calls = new ArrayList<Call>();
        try {
            return collected(request(sentences, question), sentences.size(), ended, calls, System.nanoTime() + within.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Translated(List.of(), true);
        } finally {
            calls.forEach(Call::giveUp);
        }
    }

    private Translated collected(ChatRequest request, int sentences, BlockingQueue<Call.Ended> ended, List<Call> calls, long end) throws InterruptedException {
        var found = new ArrayList<Translation>();
        var tokens = 0;
        var heard = false;
        var open = 0;
        for (; open < config.translations(); open++) {
            begin(request, 1, ended, calls);
        }
        while (open > 0) {
            var next = ended.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next == null) {
                return new Translated(found, !heard);
            }
            open--;
            heard |= next.thought() != null;
            tokens += next.thought() == null ? 0 : next.thought().tokens();
            var read = next.thought() == null ? java.util.Optional.<Translation>empty() : Translation.read(next.thought().answer(), sentences);
            read.ifPresent(found::add);
            if (read.isEmpty() && next.call().attempt < config.attempts() && tokens < config.tokenBudget()) {
                begin(request, next.call().attempt + 1, ended, calls);
                open++;
            }
        }
        return new Translated(found, !heard);
    }

    private void begin(ChatRequest request, int attempt, BlockingQueue<Call.Ended> ended, List<Call> calls) {
        var call = new Call(attempt, ended::add);
        calls.add(call);
        try {
            java.util.Objects.requireNonNull(model).model().chat(request, call);
        } catch (LangChain4jException failed) {
            ended.add(new Call.Ended(call, null));
        }
    }

    private ChatRequest request(List<String> sentences, String question) {
        var text = new StringBuilder();
        for (var i = 0; i < sentences.size(); i++) {
            text.append(i + 1).append(": ").append(sentences.get(i)).append('\n');
        }
        return ChatRequest.builder().messages(SystemMessage.from(Translation.ASKED), UserMessage.from(text + "Q: " + question))
                .maxOutputTokens(config.maxTokens()).build();
    }
}

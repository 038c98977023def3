package io.edrs.reasoning.deepseek;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One call of the model; says once how it ended, and can be cut short. */
final class Call implements StreamingChatResponseHandler {

    /** @param thought null when it failed */
    record Ended(Call call, @Nullable Thought thought) {}

    private final StringBuffer thinking = new StringBuffer();
    private final StringBuffer text = new StringBuffer();
    private final Consumer<Ended> listener;
    final int attempt;
    private volatile @Nullable StreamingHandle handle;
    private volatile boolean givenUp;

    Call(int attempt, Consumer<Ended> listener) {
        this.attempt = attempt;
        this.listener = listener;
    }

    void giveUp() {
        givenUp = true;
        var open = handle;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        text.append(piece.text());
        keep(context.streamingHandle());
    }

    @Override
    public void onPartialThinking(PartialThinking piece, PartialThinkingContext context) {
        thinking.append(piece.text());
        keep(context.streamingHandle());
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        var usage = response.tokenUsage();
        var tokens = usage == null || usage.totalTokenCount() == null ? 0 : usage.totalTokenCount();
        listener.accept(new Ended(this, response.finishReason() == null ? null : Thought.of(thinking.toString(), text.toString(), tokens)));
    }

    @Override
    public void onError(Throwable error) {
        listener.accept(new Ended(this, null));
    }

    private void keep(StreamingHandle stream) {
        handle = stream;
        if (givenUp) {
            stream.cancel();
        }
    }
}

package io.edrs.ai.inference;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One call of a model: its callbacks become signals that a blocking handler takes one after the other. */
final class ModelCall implements StreamingChatResponseHandler {

    sealed interface Signal {}

    record Text(String text) implements Signal {}

    record Thought(String text) implements Signal {}

    record Finished(ChatResponse response) implements Signal {}

    record Failed(Throwable cause) implements Signal {}

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private volatile @Nullable StreamingHandle handle;
    private volatile boolean givenUp;

    /** The next signal, or null when none came in time. */
    @Nullable Signal next(Duration within) throws InterruptedException {
        return signals.poll(Math.max(within.toMillis(), 1), TimeUnit.MILLISECONDS);
    }

    /** Closes the stream, at its next token when it has not sent one yet. */
    void giveUp() {
        givenUp = true;
        var open = handle;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        take(context.streamingHandle(), new Text(piece.text()));
    }

    @Override
    public void onPartialThinking(PartialThinking piece, PartialThinkingContext context) {
        take(context.streamingHandle(), new Thought(piece.text()));
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        signals.add(new Finished(response));
    }

    @Override
    public void onError(Throwable error) {
        signals.add(new Failed(error));
    }

    private void take(StreamingHandle stream, Signal signal) {
        handle = stream;
        if (givenUp) {
            stream.cancel();
        }
        signals.add(signal);
    }
}

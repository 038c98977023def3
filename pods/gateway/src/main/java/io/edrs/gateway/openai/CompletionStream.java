package io.edrs.gateway.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** One completion as server-sent events: only what is verified is sent, since nothing sent can be taken back. */
final class CompletionStream {

    private static final String END = "data: [DONE]\n\n";

    private final ObjectMapper json;
    private final ChatCompletionChunk.Head head;
    private final Sinks.Many<byte[]> sink = Sinks.many().unicast().onBackpressureBuffer();
    private boolean ended;

    CompletionStream(ObjectMapper json, ChatCompletionChunk.Head head) {
        this.json = json;
        this.head = head;
        say(head.chunk(new ChatCompletionChunk.Delta("assistant", ""), null));
    }

    /** The answer word by word, its end, and the usage when it was asked for. The first answer ends the stream. */
    synchronized void answer(Bounds.Cut answer, @Nullable Usage usage) {
        if (ended) {
            return;
        }
        for (var word : answer.text().split("(?<=\\s)(?=\\S)")) {
            say(head.chunk(new ChatCompletionChunk.Delta(null, word), null));
        }
        say(head.chunk(new ChatCompletionChunk.Delta(null, null), answer.finishReason()));
        if (usage != null) {
            say(head.chunk(List.of(), usage));
        }
        end();
    }

    synchronized void fail(OpenAiProblem problem) {
        if (!ended) {
            say(problem);
            end();
        }
    }

    /** The events, to one reader; after that time {@code late} is run, and {@code work} when all is over. */
    Publisher<byte[]> within(Duration patience, Runnable late, Runnable work) {
        var timer = Schedulers.parallel().schedule(late, patience.toMillis(), TimeUnit.MILLISECONDS);
        return sink.asFlux().doFinally(signal -> {
            timer.dispose();
            work.run();
        });
    }

    private void end() {
        ended = true;
        sink.tryEmitNext(END.getBytes(StandardCharsets.UTF_8));
        sink.tryEmitComplete();
    }

    private void say(Object data) {
        try {
            sink.tryEmitNext("data: %s\n\n".formatted(json.writeValueAsString(data)).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "A chunk could not be written: " + e.getOriginalMessage(), e);
        }
    }
}

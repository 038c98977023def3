package io.edrs.gateway.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.schema.reasoning.AnswerChunk;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Sinks;

/** One answer as server-sent events. The one place with reactive types: the HTTP server takes streams in no other form. */
final class AnswerStream {

    private final ObjectMapper json;
    private final Sinks.Many<byte[]> sink = Sinks.many().unicast().onBackpressureBuffer();
    private final List<byte[]> early = new ArrayList<>();
    private boolean open;
    private boolean ended;

    AnswerStream(ObjectMapper json) {
        this.json = json;
    }

    /** Says that the question is accepted, then whatever came before that was known. */
    synchronized void open(Object accepted) {
        sink.tryEmitNext(event("accepted", accepted));
        open = true;
        early.forEach(sink::tryEmitNext);
        completeIfEnded();
    }

    synchronized void chunk(AnswerChunk chunk) {
        say(event("chunk", chunk));
    }

    /** The volatile and the durable copy may both come: the first one ends the stream. */
    synchronized void answer(Answer answer) {
        if (!ended) {
            say(event("answer", answer));
            ended = true;
            completeIfEnded();
        }
    }

    /** The events, to one reader and no longer than that; runs the work when the last was read or the reader has gone. */
    Publisher<byte[]> within(Duration patience, Runnable work) {
        return sink.asFlux().take(patience).doFinally(signal -> work.run());
    }

    private void say(byte[] event) {
        if (ended) {
            return;
        }
        if (open) {
            sink.tryEmitNext(event);
        } else {
            early.add(event);
        }
    }

    private void completeIfEnded() {
        if (open && ended) {
            sink.tryEmitComplete();
        }
    }

    /** One server-sent event (WHATWG HTML, section 9.2). */
    private byte[] event(String name, Object data) {
        try {
            return "event: %s\ndata: %s\n\n".formatted(name, json.writeValueAsString(data)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "An event could not be written: " + e.getOriginalMessage(), e);
        }
    }
}

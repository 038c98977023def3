package io.edrs.gateway.chat;

import io.edrs.schema.reasoning.AnswerChunk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Sinks;

/** One answer as server-sent events. Here and in the feed are reactive types: the HTTP server takes streams in no other form. */
final class AnswerStream implements AnswerLog.Reader {

    private final Frames frames;
    private final Sinks.Many<byte[]> sink = Sinks.many().unicast().onBackpressureBuffer();
    private final List<byte[]> early = new ArrayList<>();
    private boolean open;
    private boolean ended;

    AnswerStream(Frames frames) {
        this.frames = frames;
    }

    /** Says these frames first, then whatever came before they were known. */
    synchronized void open(List<Frames.Frame> first) {
        first.forEach(frame -> sink.tryEmitNext(frames.event(frame)));
        open = true;
        early.forEach(sink::tryEmitNext);
        completeIfEnded();
    }

    @Override
    public synchronized void chunk(String id, AnswerChunk chunk) {
        say(frames.event(new Frames.Frame("chunk", id, chunk)));
    }

    /** The volatile and the durable copy may both come: the first one ends the stream. */
    @Override
    public synchronized void answer(String id, Answer answer) {
        if (!ended) {
            say(frames.event(new Frames.Frame("answer", id, answer)));
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

}

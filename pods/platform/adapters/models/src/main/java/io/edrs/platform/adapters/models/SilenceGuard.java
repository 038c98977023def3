package io.edrs.platform.adapters.models;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Passes events on and closes their stream when none has come for too long. */
final class SilenceGuard implements ServerSentEventListener, AutoCloseable {

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("model-silence").factory());

    private final InputStream stream;
    private final ServerSentEventListener listener;
    private final Duration longestSilence;
    private ScheduledFuture<?> alarm;

    SilenceGuard(InputStream stream, ServerSentEventListener listener, Duration longestSilence) {
        this.stream = stream;
        this.listener = listener;
        this.longestSilence = longestSilence;
        this.alarm = schedule();
    }

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
        listener.onOpen(response);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        alarm.cancel(false);
        alarm = schedule();
        listener.onEvent(event, context);
    }

    @Override
    public void onError(Throwable error) {
        listener.onError(error);
    }

    @Override
    public void onClose() {
        listener.onClose();
    }

    @Override
    public void close() {
        alarm.cancel(false);
    }

    private ScheduledFuture<?> schedule() {
        return WATCH.schedule(this::hangUp, longestSilence.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void hangUp() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            listener.onError(new HttpTimeoutException("The endpoint was silent for " + longestSilence + "."));
        }
    }
}

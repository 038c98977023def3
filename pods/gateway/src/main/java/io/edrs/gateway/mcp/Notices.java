package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Sinks;

/** What the server says of itself, as server-sent events: how far a tool is, and what changed. Reactive, for the HTTP server takes streams in no other form. */
@Singleton
final class Notices {

    private static final Duration STREAM = Duration.ofMinutes(15);
    private static final long STILL_S = 2;
    private static final byte[] OPENED = ": listening\n\n".getBytes(StandardCharsets.UTF_8);

    private final Servers servers;
    private final Changes changes;
    private final Subscriptions subscriptions;

    Notices(Servers servers, Changes changes, Subscriptions subscriptions) {
        this.servers = servers;
        this.changes = changes;
        this.subscriptions = subscriptions;
    }

    /** How far it is, each step once, then the answer. */
    Publisher<byte[]> during(Object token, Function<Progress, McpSchema.JSONRPCResponse> work) {
        var sink = Sinks.many().unicast().<byte[]>onBackpressureBuffer();
        var progress = new Progress((step, message) -> say(sink, event(new McpSchema.JSONRPCNotification(McpSchema.METHOD_NOTIFICATION_PROGRESS,
                new McpSchema.ProgressNotification(token, step, null, message)))));
        var done = new CountDownLatch(1);
        Thread.startVirtualThread(() -> {
            try {
                say(sink, event(work.apply(progress)));
            } finally {
                done.countDown();
                end(sink);
            }
        });
        Thread.startVirtualThread(() -> tellUntil(done, progress));
        return sink.asFlux();
    }

    /** What changes of what the caller may read, for a while; whoever comes back goes on. */
    Publisher<byte[]> follow(Caller caller) {
        var sink = Sinks.many().unicast().<byte[]>onBackpressureBuffer();
        sink.tryEmitNext(OPENED);
        var ear = changes.listen(caller, new Changes.Listener() {
            @Override
            public void changed(String uri) {
                if (subscriptions.has(caller, uri)) {
                    say(sink, McpSchema.METHOD_NOTIFICATION_RESOURCES_UPDATED, new McpSchema.ResourcesUpdatedNotification(uri));
                }
            }

            @Override
            public void listed() {
                say(sink, McpSchema.METHOD_NOTIFICATION_RESOURCES_LIST_CHANGED, null);
            }
        });
        return sink.asFlux().take(STREAM).doFinally(signal -> Thread.startVirtualThread(ear::close));
    }

    private static void tellUntil(CountDownLatch done, Progress progress) {
        try {
            for (var waited = STILL_S; !done.await(STILL_S, TimeUnit.SECONDS); waited += STILL_S) {
                progress.say("Still at it after %d s.".formatted(waited));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(Sinks.Many<byte[]> sink, String method, @Nullable Object params) {
        say(sink, event(params == null ? new McpSchema.JSONRPCNotification(method) : new McpSchema.JSONRPCNotification(method, params)));
    }

    /** One at a time: a sink drops what two threads say at once, and that may be the answer. */
    private static void say(Sinks.Many<byte[]> sink, byte[] event) {
        synchronized (sink) {
            sink.tryEmitNext(event);
        }
    }

    private static void end(Sinks.Many<byte[]> sink) {
        synchronized (sink) {
            sink.tryEmitComplete();
        }
    }

    /** One server-sent event (WHATWG HTML, section 9.2). */
    private byte[] event(Object message) {
        try {
            return "event: message\ndata: %s\n\n".formatted(servers.json().writeValueAsString(message)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "A message could not be written: " + e.getMessage(), e);
        }
    }
}

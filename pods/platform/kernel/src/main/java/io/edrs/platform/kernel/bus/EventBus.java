package io.edrs.platform.kernel.bus;

import io.edrs.schema.Payload;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What a handler may do besides returning events. Callable only while handling an event. */
public interface EventBus {

    /**
     * Asks side by side and waits until all have replied or the deadline has passed. An ask repeats once at half its
     * deadline. Throws {@code ASK_UNANSWERED} (UNAVAILABLE) when a required reply is missing, or when nobody who could
     * reply is alive.
     */
    Replies askAll(List<? extends Ask<?>> asks, Duration deadline);

    /** Asks one required question. */
    default <R extends Payload> R ask(Payload request, Class<R> reply, Duration deadline) {
        var ask = Ask.required(reply.getSimpleName(), request, reply);
        return askAll(List.of(ask), deadline).find(ask).orElseThrow();
    }

    /** Sends a provisional chunk to whoever asked, and to the reader at the gateway when there is one. Fire and forget. */
    void stream(Payload chunk);

    /** The longest chain and the number of messages known so far to carry this trace, the event in hand included. */
    Trail trail();

    /** The id that the event returned at that position will have. */
    UUID outputId(int position);

    /** @param hops longest chain of messages @param messages messages with this trace */
    record Trail(int hops, int messages) {}
}

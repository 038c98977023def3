package io.edrs.shared.eventbus;

import io.edrs.schema.BaseEvent;
import io.micronaut.http.sse.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The tail as server-sent events. The only place with reactive types: the HTTP server takes streams in no other form. */
@Singleton
final class TailFlow {

    private static final int BUFFER = 1000;

    private final LiveTail tail;
    private final EventHistory history;
    private final Clock clock;

    TailFlow(LiveTail tail, EventHistory history, Clock clock) {
        this.tail = tail;
        this.history = history;
        this.clock = clock;
    }

    /** What is said from now on, with what is asked when asks are wanted; a reader who is more than 1000 events behind misses the oldest. */
    Publisher<Event<EventView>> follow(String tenant, @Nullable String type, boolean asks) {
        var topics = Stream.concat(EventTopics.of(tenant, type).stream(), asks ? EventTopics.asks(tenant).stream() : Stream.empty()).toList();
        return Flux.<BaseEvent<?>>create(sink -> {
            var ear = tail.listen(tenant, topics, sink::next);
            sink.onDispose(ear::close);
        }).subscribeOn(Schedulers.boundedElastic())
                .onBackpressureBuffer(BUFFER, BufferOverflowStrategy.DROP_OLDEST)
                .cancelOn(Schedulers.boundedElastic())
                .map(TailFlow::event);
    }

    /** What was said in the last while, then the end. */
    Publisher<Event<EventView>> recent(String tenant, @Nullable String type, Duration past) {
        return Flux.fromIterable(history.since(tenant, type, clock.instant().minus(past)).events()).map(TailFlow::event);
    }

    private static Event<EventView> event(BaseEvent<?> event) {
        return Event.of(EventView.of(event)).name(event.eventType()).id(event.eventId().toString());
    }
}

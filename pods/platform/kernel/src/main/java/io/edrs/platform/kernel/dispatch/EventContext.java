package io.edrs.platform.kernel.dispatch;

import io.edrs.platform.kernel.bus.EventBus.Trail;
import io.edrs.schema.BaseEvent;
import java.util.concurrent.atomic.AtomicInteger;

/** The event being handled on this thread, and what is known of its trace so far. */
final class EventContext {

    static final ScopedValue<EventContext> CURRENT = ScopedValue.newInstance();

    private final HandlerBinding binding;
    private final BaseEvent<?> event;
    private final AtomicInteger hops;
    private final AtomicInteger messages;
    private final AtomicInteger asks = new AtomicInteger();

    EventContext(HandlerBinding binding, BaseEvent<?> event) {
        this.binding = binding;
        this.event = event;
        this.hops = new AtomicInteger(event.metadata().hops());
        this.messages = new AtomicInteger(event.metadata().messages());
    }

    static EventContext current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("The bus may only be used while handling an event.");
        }
        return CURRENT.get();
    }

    HandlerBinding binding() {
        return binding;
    }

    BaseEvent<?> event() {
        return event;
    }

    int nextAsk() {
        return asks.getAndIncrement();
    }

    void sent(int count) {
        messages.addAndGet(count);
    }

    void heard(BaseEvent<?> reply) {
        hops.accumulateAndGet(reply.metadata().hops(), Math::max);
        messages.addAndGet(reply.metadata().messages());
    }

    Trail trail() {
        return new Trail(hops.get(), messages.get());
    }
}

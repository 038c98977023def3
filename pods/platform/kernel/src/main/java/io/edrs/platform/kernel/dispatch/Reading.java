package io.edrs.platform.kernel.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.platform.kernel.codec.EventCodec;
import io.edrs.platform.kernel.transport.Delivery;
import io.edrs.schema.BaseEvent;
import java.time.Duration;

/** Reads deliveries; a message that several handlers of this process receive is read once for all of them. */
final class Reading {

    private static final int BYTES = 4 * 1024 * 1024;
    private static final Duration TOGETHER = Duration.ofSeconds(5);

    private record Read(BaseEvent<?> event, int bytes) {}

    private final EventCodec codec;
    private final Cache<Object, Read> lately = Caffeine.newBuilder().<Object, Read>weigher((message, read) -> read.bytes())
            .maximumWeight(BYTES).expireAfterWrite(TOGETHER).executor(Runnable::run).build();

    Reading(EventCodec codec) {
        this.codec = codec;
    }

    /** The event, or what the codec throws. */
    BaseEvent<?> of(HandlerBinding binding, Delivery delivery) {
        return binding.isDurable() ? lately.get(delivery.message(), message -> read(delivery)).event() : codec.decode(delivery.body());
    }

    private Read read(Delivery delivery) {
        var body = delivery.body();
        return new Read(codec.decode(body), body.length);
    }

    EventCodec codec() {
        return codec;
    }
}

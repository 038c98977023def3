package io.edrs.platform.kernel.bus;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import java.util.List;

/**
 * A function from an event to events. The kernel publishes what it returns, then acknowledges; on redelivery it must
 * say the same again, or carry {@link Recorded}. Runs on a virtual thread, one event per ordering key at a time.
 *
 * @param <P> the one payload type it handles
 */
public interface EventHandler<P extends Payload> {

    /** What follows from the event, in order; a payload of the type the asker waits for goes to the asker. */
    List<? extends Payload> handle(BaseEvent<P> event);
}

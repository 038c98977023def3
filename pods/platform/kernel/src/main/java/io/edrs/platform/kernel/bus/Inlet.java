package io.edrs.platform.kernel.bus;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where events enter from outside a handler: an HTTP request, a schedule, a command. */
public interface Inlet {

    /** Publishes; returns when the broker has receipted it. */
    void accept(Entry entry);

    /** Hands every reply and chunk of the event to the listener until closed. Open it before accepting the event. */
    Listening listen(UUID eventId, Consumer<BaseEvent<?>> listener);

    /** An open ear. */
    interface Listening extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * What enters.
     *
     * @param service who says it
     * @param awaited the payload type to be copied to this process, or null
     */
    record Entry(UUID eventId, String tenant, String service, Priority priority, Payload payload,
            @Nullable Class<? extends Payload> awaited) {}
}

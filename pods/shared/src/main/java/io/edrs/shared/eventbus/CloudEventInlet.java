package io.edrs.shared.eventbus;

import io.cloudevents.CloudEvent;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.schema.EventIds;
import io.edrs.schema.Priority;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;

/** Lets outside events in. Source and id name a CloudEvent, so sent again it is the same event. */
@Singleton
final class CloudEventInlet {

    private static final String SERVICE = "shared.eventbus";
    private static final String PRIORITY = "priority";

    private final CloudEventReader reader;
    private final Inlet inlet;

    CloudEventInlet(CloudEventReader reader, Inlet inlet) {
        this.reader = reader;
        this.inlet = inlet;
    }

    /** Puts the event on the lane of its priority; its id when the broker has receipted it. */
    UUID accept(String tenant, CloudEvent event) {
        var payload = reader.payload(event);
        var id = id(tenant, payload.source(), payload.id());
        inlet.accept(new Inlet.Entry(id, tenant, SERVICE, priority(event), payload, null));
        return id;
    }

    /** No time of its own goes into it: a sender who repeats an event may stamp it anew. */
    static UUID id(String tenant, String source, String id) {
        return EventIds.derive(EventIds.atMillis(0), "cloudevent/%s/%d/%s%s".formatted(tenant, source.length(), source, id));
    }

    private static Priority priority(CloudEvent event) {
        var wanted = event.getExtension(PRIORITY);
        try {
            return wanted == null ? Priority.NORMAL : Priority.of(wanted.toString().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new EdrsException(EventBusError.CLOUD_EVENT_INVALID, e.getMessage(), e);
        }
    }
}

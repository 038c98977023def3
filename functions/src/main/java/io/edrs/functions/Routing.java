package io.edrs.functions;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.Durability;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Payload;
import io.edrs.schema.integration.EventReceived;
import io.edrs.schema.persona.WorkReceived;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an outside event becomes: an event of the catalogue that may enter, or else work for a persona. */
final class Routing {

    private static final String ALWAYS_ALLOWED = EventCatalog.typeOf(WorkReceived.class).value();

    private final Set<String> allowed = new TreeSet<>(Set.of(ALWAYS_ALLOWED));

    /** @throws IllegalArgumentException naming a type that does not exist or that is volatile */
    Routing(List<String> allowedBesides) {
        allowedBesides.forEach(Routing::requireDurable);
        allowed.addAll(allowedBesides);
    }

    List<Said> route(BaseEvent<EventReceived> event) {
        return List.of(new Said(event.tenant(), payload(event.payload())));
    }

    private Payload payload(EventReceived outside) {
        if (isBlank(outside.id()) || isBlank(outside.source()) || isBlank(outside.type())) {
            throw GivenUp.invalid("A CloudEvent has id, source and type; one of them is empty.");
        }
        return allowed.contains(outside.type())
                ? EventJson.payload(outside.data(), EventCatalog.find(outside.type()).orElseThrow())
                : work(outside);
    }

    // Source and id together name a CloudEvent, so the same work sent twice has the same name.
    private static WorkReceived work(EventReceived outside) {
        var description = outside.data() == null ? "" : outside.data();
        return new WorkReceived(outside.source() + "#" + outside.id(), outside.type(), description, List.of());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static void requireDurable(String type) {
        var payload = EventCatalog.find(type).orElseThrow(() ->
                new IllegalArgumentException("Setting 'allowed' names '%s', which is no event type.".formatted(type)));
        if (EventCatalog.typeOf(payload).durability() != Durability.DURABLE) {
            throw new IllegalArgumentException("Setting 'allowed' names '%s', which is volatile; only durable types enter.".formatted(type));
        }
    }
}

package io.edrs.shared.eventbus;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.schema.Durability;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.Topics;
import io.edrs.schema.shared.EventDeadLettered;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The topics on which a tenant's events are: its own, and those it shares with all tenants. */
final class EventTopics {

    static final String DEAD_LETTERS = Topics.of(EventDeadLettered.class, Topics.SYSTEM_TENANT, Priority.NORMAL);

    private EventTopics() {}

    /** Those on which its asks pass by, which nobody keeps; replies go to their asker alone. */
    static List<String> asks(String tenant) {
        return EventCatalog.all().stream().filter(type -> !isDurable(type) && EventCatalog.typeOf(type).value().endsWith("_requested"))
                .flatMap(type -> Topics.listenedBy(type, tenant).stream()).distinct().toList();
    }

    /** Of that event type; of all when null. */
    static List<String> of(String tenant, @Nullable String eventType) {
        return types(eventType).flatMap(type -> Topics.listenedBy(type, tenant).stream()).distinct().toList();
    }

    private static Stream<Class<? extends Payload>> types(@Nullable String eventType) {
        if (eventType == null || eventType.isEmpty()) {
            return EventCatalog.all().stream().filter(EventTopics::isDurable);
        }
        return Stream.of(EventCatalog.find(eventType).filter(EventTopics::isDurable).orElseThrow(() ->
                new EdrsException(EventBusError.EVENT_TYPE_UNKNOWN, ("'%s' is no durable event type; "
                        + "the event catalogue lists them, for example reasoning.answer_completed.").formatted(eventType))));
    }

    private static boolean isDurable(Class<? extends Payload> type) {
        return EventCatalog.typeOf(type).durability() == Durability.DURABLE;
    }
}

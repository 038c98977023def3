package io.edrs.integration.webhooks;

import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.DocumentStore.Document;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is still to be delivered, one entry per event and webhook, whatever is redelivered or restarted. */
@Singleton
final class Outbox {

    private static final String COLLECTION = "webhook_deliveries";
    private static final int PAGE = 200;
    /** What every delivery had from the first version on; what is added later is not required. */
    private static final String SCHEMA = """
            {"type": "object", "required": ["id", "webhook_id", "event_id", "event_type", "data", "status", "attempts", "due_at"], "properties": {
              "id": {"type": "string", "minLength": 1}, "webhook_id": {"type": "string", "minLength": 1},
              "event_id": {"type": "string", "minLength": 36, "maxLength": 36}, "event_type": {"type": "string", "minLength": 1},
              "data": {"type": "string"}, "status": {"enum": ["due", "delivered", "failed"]},
              "attempts": {"type": "integer", "minimum": 0}, "due_at": {"type": "string"}}}""";

    private final DocumentStore documents;
    private final Webhooks webhooks;
    private final Clock clock;

    Outbox(DocumentStore documents, Webhooks webhooks, Clock clock) {
        this.documents = documents;
        documents.declare(COLLECTION, SCHEMA);
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** Makes the event due at every webhook that wants it. */
    List<Payload> accept(BaseEvent<? extends Payload> event) {
        for (var webhook : webhooks.lately(event.tenant())) {
            if (webhook.wants(event.eventType())) {
                var due = due(event, webhook);
                documents.insertIfAbsent(event.tenant(), COLLECTION, due.id(), EventJson.write(due));
            }
        }
        return List.of();
    }

    /** At most so many deliveries whose time has come, oldest events first. */
    List<Due> due(String tenant, int limit) {
        var now = clock.instant();
        var found = new ArrayList<Due>();
        String after = null;
        while (found.size() < limit) {
            var page = documents.list(tenant, COLLECTION, Map.of("status", "due"), after, PAGE);
            page.stream().map(this::read).filter(due -> !due.dueAt().isAfter(now)).limit(limit - found.size()).forEach(found::add);
            if (page.size() < PAGE) {
                return found;
            }
            after = page.getLast().id();
        }
        return found;
    }

    /** To be tried again. */
    void put(String tenant, Due due) {
        documents.put(tenant, COLLECTION, due.id(), EventJson.write(due));
    }

    /** Remembered for that long and then forgotten. */
    void settle(String tenant, Due settled, Duration keep) {
        documents.put(tenant, COLLECTION, settled.id(), EventJson.write(settled), settled.dueAt().plus(keep));
    }

    /** The latest state of a webhook's deliveries. */
    List<Due> of(String tenant, String webhookId, @Nullable String after, int limit) {
        return documents.list(tenant, COLLECTION, Map.of("webhook_id", webhookId), after, limit).stream().map(this::read).toList();
    }

    void deleteOf(String tenant, String webhookId) {
        documents.deleteWhere(tenant, COLLECTION, Map.of("webhook_id", webhookId));
    }

    /** Forgets some of what was settled before the moment by a version that gave it no end. */
    void forget(String tenant, Instant before) {
        for (var status : List.of("delivered", "failed")) {
            documents.list(tenant, COLLECTION, Map.of("status", status), null, PAGE).stream().map(this::read)
                    .filter(due -> due.dueAt().isBefore(before))
                    .forEach(due -> documents.delete(tenant, COLLECTION, due.id()));
        }
    }

    private Due due(BaseEvent<? extends Payload> event, Webhook webhook) {
        var metadata = event.metadata();
        return new Due(event.eventId() + "/" + webhook.id(), webhook.id(), event.eventId(), event.eventType(),
                "/tenants/" + event.tenant() + "/" + event.sourceContainer(), metadata.orderingKey(),
                metadata.publishedAt() == null ? clock.instant() : metadata.publishedAt(), EventJson.write(event.payload()), "due", 0,
                clock.instant(), null);
    }

    private Due read(Document document) {
        return EventJson.read(document.json(), Due.class);
    }
}

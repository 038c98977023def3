package io.edrs.integration.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery.
 *
 * @param id event id and webhook id
 * @param source the CloudEvents source
 * @param subject the CloudEvents subject, or null
 * @param data the payload, JSON
 * @param status {@code due}, {@code delivered} or {@code failed}
 * @param dueAt when to try next; once settled, when that was
 * @param lastError of the last failed attempt
 */
record Due(String id, String webhookId, UUID eventId, String eventType, String source, @Nullable String subject, Instant saidAt,
        String data, String status, int attempts, Instant dueAt, @Nullable String lastError) {

    Due delivered(Instant now) {
        return new Due(id, webhookId, eventId, eventType, source, subject, saidAt, "{}", "delivered", attempts + 1, now, null);
    }

    Due again(Instant at, String error) {
        return new Due(id, webhookId, eventId, eventType, source, subject, saidAt, data, "due", attempts + 1, at, error);
    }

    Due failed(Instant now, String error) {
        return new Due(id, webhookId, eventId, eventType, source, subject, saidAt, "{}", "failed", attempts, now, error);
    }
}

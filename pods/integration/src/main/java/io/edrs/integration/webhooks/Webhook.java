package io.edrs.integration.webhooks;

import java.time.Instant;
import java.util.List;

/**
 * A subscription.
 *
 * @param format {@code structured} or {@code binary}
 * @param secret {@code whsec_…}, shown once
 * @param status {@code active} or {@code disabled}
 * @param failures failed attempts since the last success
 */
record Webhook(String id, String url, List<String> eventTypes, String format, String secret, String status, int failures,
        Instant createdAt) {

    boolean isActive() {
        return status.equals("active");
    }

    boolean wants(String eventType) {
        return isActive() && eventTypes.contains(eventType);
    }

    Webhook succeeded() {
        return new Webhook(id, url, eventTypes, format, secret, status, 0, createdAt);
    }

    Webhook failed(int disableAfter) {
        return new Webhook(id, url, eventTypes, format, secret, failures + 1 >= disableAfter ? "disabled" : status, failures + 1, createdAt);
    }

    Webhook disabled() {
        return new Webhook(id, url, eventTypes, format, secret, "disabled", failures + 1, createdAt);
    }
}

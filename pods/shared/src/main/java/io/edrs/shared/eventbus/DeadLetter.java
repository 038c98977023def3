package io.edrs.shared.eventbus;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.shared.EventDeadLettered;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event nobody could deal with, and why. */
record DeadLetter(UUID eventId, Instant at, String tenant, String service, String code, String category, String reason,
        String firstCause, int attempts, Origin origin) {

    /** Where it came from; type and id are empty when it could not be read. */
    record Origin(String topic, String type, String eventId) {}

    /** @param original the event's text */
    record WithOriginal(DeadLetter deadLetter, String original) {}

    /** A page of them, newest first. @param next say it as {@code before} for the next page; null at the end */
    record Page(java.util.List<DeadLetter> deadLetters, @Nullable UUID next, boolean complete) {}

    static DeadLetter of(BaseEvent<?> event) {
        var letter = (EventDeadLettered) event.payload();
        return new DeadLetter(event.eventId(), event.metadata().publishedAt(), event.tenant(), letter.service(), letter.code(),
                letter.category(), letter.reason(), letter.firstCause(), letter.attempts(),
                new Origin(letter.originTopic(), letter.originType(), letter.originEventId()));
    }

    static byte[] original(BaseEvent<?> event) {
        return Base64.getDecoder().decode(((EventDeadLettered) event.payload()).original());
    }

    static WithOriginal whole(BaseEvent<?> event) {
        return new WithOriginal(of(event), new String(original(event), StandardCharsets.UTF_8));
    }
}

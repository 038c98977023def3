package io.edrs.functions;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventIds;
import io.edrs.schema.Payload;
import io.edrs.schema.Topics;
import io.edrs.schema.shared.EventDeadLettered;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.apache.pulsar.functions.api.Record;

/** Writes dead letters as the kernel does. */
record DeadLetters(Envelopes envelopes) {

    // Beside the positions of what the handler says, so that a letter never has the id of an answer.
    private static final int DEAD_LETTER = -1;

    /**
     * What was refused.
     *
     * @param event null when the body could not be read
     */
    record Refused(byte[] body, Record<?> record, BaseEvent<?> event) {

        String topic() {
            return record.getTopicName().orElse("");
        }

        String base64() {
            return Base64.getEncoder().encodeToString(body);
        }
    }

    /** The letter; an unreadable event is nobody's, hence the system tenant's. */
    BaseEvent<Payload> of(Refused refused, GivenUp cause, Instant now) {
        var event = refused.event();
        var letter = new EventDeadLettered(event == null ? "" : event.tenant(), refused.topic(),
                event == null ? "" : event.eventType(), event == null ? "" : event.eventId().toString(), envelopes.service(),
                cause.code(), cause.category(), cause.getMessage(), cause.getMessage(), 1, refused.base64());
        return event == null
                ? envelopes.unprompted(idWithoutParent(refused), new Said(Topics.SYSTEM_TENANT, letter), now)
                : envelopes.inResponseTo(event, DEAD_LETTER, new Said(event.tenant(), letter), now);
    }

    private UUID idWithoutParent(Refused refused) {
        var publishedAt = refused.record().getMessage().map(message -> message.getPublishTime()).orElse(0L);
        return EventIds.derive(EventIds.atMillis(publishedAt),
                String.join("/", envelopes.service(), refused.topic(), refused.base64()));
    }
}

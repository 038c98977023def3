package io.edrs.functions;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventIds;
import io.edrs.schema.Payload;
import io.edrs.schema.Topics;
import io.edrs.schema.shared.EventDeadLettered;
import java.time.Instant;
import java.util.Base64;
import org.apache.pulsar.functions.api.Record;

/** Writes dead letters as the kernel does. */
record DeadLetters(Envelopes envelopes) {

    /**
     * What was refused.
     *
     * @param event null when the body could not be read
     */
    record Refused(byte[] body, Record<?> record, BaseEvent<?> event) {

        String topic() {
            return record.getTopicName().orElse("");
        }
    }

    /** The letter; an unreadable event is nobody's, hence the system tenant's. */
    BaseEvent<Payload> of(Refused refused, InvalidEvent cause, Instant now) {
        var event = refused.event();
        var original = Base64.getEncoder().encodeToString(refused.body());
        var letter = new EventDeadLettered(event == null ? "" : event.tenant(), refused.topic(),
                event == null ? "" : event.eventType(), event == null ? "" : event.eventId().toString(), envelopes.service(),
                cause.code(), "INVALID", cause.getMessage(), cause.getMessage(), 1, original);
        if (event != null) {
            return envelopes.inResponseTo(event, 0, new Said(event.tenant(), letter), now);
        }
        var publishedAt = refused.record().getMessage().map(message -> message.getPublishTime()).orElse(0L);
        var id = EventIds.derive(EventIds.atMillis(publishedAt), envelopes.service() + "/" + refused.topic() + "/" + original);
        return envelopes.unprompted(id, new Said(Topics.SYSTEM_TENANT, letter), now);
    }
}

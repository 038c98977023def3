package io.edrs.schema.shared;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import io.edrs.schema.Route;

/**
 * An event no handler could deal with.
 *
 * @param originTenant whose event it was
 * @param originTopic where it came from
 * @param originType its event type, empty when it could not be read
 * @param originEventId its id, empty when it could not be read
 * @param service the service that gave up
 * @param code the error's code
 * @param category the error's category
 * @param reason the last error's sentence
 * @param firstCause the first error's sentence
 * @param attempts how often it was tried
 * @param original the event, base64 of its bytes, for replay
 */
@EventType(value = "shared.event_dead_lettered", route = Route.SYSTEM)
public record EventDeadLettered(String originTenant, String originTopic, String originType, String originEventId,
        String service, String code, String category, String reason, String firstCause, int attempts, String original)
        implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return originEventId;
    }
}

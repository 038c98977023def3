package io.edrs.schema.integration;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import io.edrs.schema.Route;

/**
 * An outside event (CloudEvents 1.0) waits to be routed by {@code priority-router}.
 *
 * @param id the CloudEvents id
 * @param source the CloudEvents source
 * @param type the CloudEvents type: an event type of the catalogue, or any other for a work item
 * @param subject the CloudEvents subject, or null
 * @param data the CloudEvents data, JSON
 */
@EventType(value = "integration.event_received", route = Route.LANES)
public record EventReceived(String id, String source, String type, String subject, String data)
        implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return source;
    }
}

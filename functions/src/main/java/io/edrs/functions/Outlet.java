package io.edrs.functions;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.Topics;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.functions.api.Context;

/** Publishes events to the topics their types say, each with its schema. */
record Outlet(Context context) {

    /** Returns when the broker has receipted the event, so that its cause is not acknowledged before. */
    void publish(BaseEvent<? extends Payload> event) throws PulsarClientException {
        var payload = event.payload().getClass();
        var topic = Topics.of(payload, event.tenant(), event.priority());
        var message = context.newOutputMessage(topic, EventSchema.of(payload)).value(EventJson.write(event));
        if (event.metadata().orderingKey() != null) {
            message.key(event.metadata().orderingKey());
        }
        message.send();
    }
}

package io.edrs.functions;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.Topics;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.PulsarClientException.IncompatibleSchemaException;
import org.apache.pulsar.client.api.PulsarClientException.TopicDoesNotExistException;
import org.apache.pulsar.functions.api.Context;

/** Publishes events to the topics their types say, each with its schema. */
record Outlet(Context context) {

    /**
     * Returns when the broker has receipted the event, so that its cause is not acknowledged before.
     *
     * @throws GivenUp when it never will: the topic's namespace is missing, or its schema differs
     */
    void publish(BaseEvent<? extends Payload> event) throws PulsarClientException {
        var payload = event.payload().getClass();
        var topic = Topics.of(payload, event.tenant(), event.priority());
        try {
            var message = context.newOutputMessage(topic, EventSchema.of(payload)).value(EventJson.write(event));
            if (event.metadata().orderingKey() != null) {
                message.key(event.metadata().orderingKey());
            }
            message.send();
        } catch (PulsarClientException | RuntimeException failure) {
            refuseWhenFinal(topic, failure);
            throw failure;
        }
    }

    // The worker wraps what goes wrong when it makes a producer.
    private static void refuseWhenFinal(String topic, Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TopicDoesNotExistException || cause instanceof IncompatibleSchemaException) {
                throw GivenUp.invalid("The broker refuses %s; is the tenant provisioned? %s".formatted(topic, cause.getMessage()));
            }
        }
    }
}

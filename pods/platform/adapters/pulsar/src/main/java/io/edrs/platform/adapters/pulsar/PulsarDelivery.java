package io.edrs.platform.adapters.pulsar;

import io.edrs.platform.kernel.transport.Delivery;
import org.apache.pulsar.client.api.Consumer;
import org.apache.pulsar.client.api.Message;
import org.jspecify.annotations.Nullable;

/** A message of a Pulsar consumer. */
record PulsarDelivery(Consumer<byte[]> consumer, Message<byte[]> message) implements Delivery {

    @Override
    public String topic() {
        return message.getTopicName();
    }

    @Override
    public @Nullable String key() {
        return message.hasKey() ? message.getKey() : null;
    }

    @Override
    public byte[] body() {
        return message.getData();
    }

    /** An acknowledgement that is lost only brings the message again, so that nobody waits for it. */
    @Override
    public void acknowledge() {
        consumer.acknowledgeAsync(message.getMessageId());
    }
}

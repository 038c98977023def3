package io.edrs.platform.adapters.pulsar;

import io.edrs.platform.kernel.transport.Delivery;
import org.apache.pulsar.client.api.Consumer;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.MessageId;
import org.jspecify.annotations.Nullable;

/** A message of a Pulsar consumer that has listened since that millisecond. */
record PulsarDelivery(Consumer<byte[]> consumer, Message<byte[]> received, long listeningSince) implements Delivery {

    private record Place(String topic, MessageId id) {}

    @Override
    public Object message() {
        return new Place(received.getTopicName(), received.getMessageId());
    }

    @Override
    public String topic() {
        return received.getTopicName();
    }

    @Override
    public @Nullable String key() {
        return received.hasKey() ? received.getKey() : null;
    }

    @Override
    public byte[] body() {
        return received.getData();
    }

    @Override
    public boolean isNew() {
        return received.getRedeliveryCount() == 0 && received.getPublishTime() >= listeningSince;
    }

    /** An acknowledgement that is lost only brings the message again, so that nobody waits for it. */
    @Override
    public void acknowledge() {
        consumer.acknowledgeAsync(received.getMessageId());
    }
}

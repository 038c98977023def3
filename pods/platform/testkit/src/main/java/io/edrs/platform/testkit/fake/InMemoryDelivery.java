package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.transport.Delivery;
import io.edrs.platform.kernel.transport.OutgoingMessage;
import org.jspecify.annotations.Nullable;

record InMemoryDelivery(InMemorySubscription subscription, long id, OutgoingMessage message, boolean isNew) implements Delivery {

    @Override
    public String topic() {
        return message.topic();
    }

    @Override
    public @Nullable String key() {
        return message.key();
    }

    @Override
    public byte[] body() {
        return message.body();
    }

    @Override
    public void acknowledge() {
        subscription.change(() -> subscription.acknowledge(id));
    }
}

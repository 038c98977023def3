package io.edrs.platform.adapters.pulsar;

import io.edrs.platform.kernel.transport.SubscriptionSpec;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.ConsumerBuilder;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.Schema;
import org.apache.pulsar.client.api.SubscriptionInitialPosition;
import org.apache.pulsar.client.api.SubscriptionMode;
import org.apache.pulsar.client.api.SubscriptionType;

/** How each mode of subscription is asked of Pulsar. */
final class ConsumerSettings {

    private static final SecureRandom RANDOM = new SecureRandom();

    private ConsumerSettings() {}

    static ConsumerBuilder<byte[]> of(SubscriptionSpec spec, PulsarClient client) {
        var builder = client.newConsumer(Schema.BYTES).topic(spec.topic()).receiverQueueSize(spec.queueSize())
                .acknowledgmentGroupTime(10, TimeUnit.MILLISECONDS).autoUpdatePartitions(false);
        return switch (spec.mode()) {
            case KEY_SHARED -> durable(builder, spec).subscriptionType(SubscriptionType.Key_Shared);
            case SHARED -> durable(builder, spec).subscriptionType(SubscriptionType.Shared);
            case PRIVATE -> builder.subscriptionType(SubscriptionType.Exclusive)
                    .subscriptionMode(SubscriptionMode.NonDurable)
                    .subscriptionInitialPosition(SubscriptionInitialPosition.Latest)
                    .subscriptionName(spec.name() + '-' + HexFormat.of().toHexDigits(RANDOM.nextLong()));
        };
    }

    private static ConsumerBuilder<byte[]> durable(ConsumerBuilder<byte[]> builder, SubscriptionSpec spec) {
        return builder.subscriptionName(spec.name()).subscriptionMode(SubscriptionMode.Durable)
                .subscriptionInitialPosition(SubscriptionInitialPosition.Earliest);
    }
}

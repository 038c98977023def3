package io.edrs.platform.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.transport.Delivery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A listener that keeps what is delivered until a test takes it. */
public final class Inbox implements Consumer<Delivery> {

    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();

    @Override
    public void accept(Delivery delivery) {
        deliveries.add(delivery);
    }

    /** The next delivery, waited for; fails when none comes. */
    public Delivery take() {
        try {
            var delivery = deliveries.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(delivery).as("a delivery").isNotNull();
            return delivery;
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while waiting for a delivery", e);
        }
    }

    /** So many deliveries, as text, acknowledged. */
    public List<String> takeTexts(int count) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var delivery = take();
            texts.add(text(delivery));
            delivery.acknowledge();
        }
        return texts;
    }

    /** How many have come and were not taken. */
    public int size() {
        return deliveries.size();
    }

    static String text(Delivery delivery) {
        return new String(delivery.body(), StandardCharsets.UTF_8);
    }
}

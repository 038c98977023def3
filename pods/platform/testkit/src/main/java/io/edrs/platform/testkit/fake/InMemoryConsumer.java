package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.transport.Delivery;
import io.edrs.platform.kernel.transport.Subscription;
import java.util.function.Consumer;

final class InMemoryConsumer implements Subscription {

    private final InMemorySubscription subscription;
    private final Consumer<Delivery> listener;
    private boolean paused;

    InMemoryConsumer(InMemorySubscription subscription, Consumer<Delivery> listener) {
        this.subscription = subscription;
        this.listener = listener;
    }

    Consumer<Delivery> listener() {
        return listener;
    }

    boolean isFlowing() {
        return !paused;
    }

    @Override
    public void pause() {
        subscription.change(() -> paused = true);
    }

    @Override
    public void resume() {
        subscription.change(() -> paused = false);
    }

    @Override
    public void close() {
        subscription.change(() -> subscription.leave(this));
    }
}

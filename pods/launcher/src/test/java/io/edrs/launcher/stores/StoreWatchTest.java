package io.edrs.launcher.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.launcher.acceptance.Eventually;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.OpenStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StoreWatchTest {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answering = new CountDownLatch(1);
    private final List<Boolean> told = new CopyOnWriteArrayList<>();
    private final Slow store = new Slow();
    private final StoreWatch watch = new StoreWatch("store", store, Runnable::run, this::changed);

    private void changed() {
        told.add(watch.state().well());
    }

    /** The first call is answered late and well, the second at once and badly. */
    private final class Slow implements OpenStore {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public <P> P port(Class<P> port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Server server() {
            if (calls.getAndIncrement() > 0) {
                throw new EdrsException(KernelError.STORE_UNAVAILABLE, "away");
            }
            asked.countDown();
            try {
                answering.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Server("Slow", "1");
        }

        @Override
        public void close() {}
    }

    @Test
    void whatWasToldLastIsWhatIsThoughTwoAskAtOnce() throws Exception {
        var first = Thread.ofPlatform().start(watch::ask);
        asked.await();
        var second = Thread.ofPlatform().start(watch::ask);
        Eventually.get("the second asks or waits", () -> second.getState() == Thread.State.BLOCKED || !second.isAlive());
        answering.countDown();
        first.join();
        second.join();
        assertThat(store.calls).hasValue(2);
        assertThat(told).containsExactly(watch.state().well());
    }
}

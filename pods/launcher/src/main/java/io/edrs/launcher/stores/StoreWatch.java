package io.edrs.launcher.stores;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.OpenStore.Server;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether one store answers: asked in rounds, and at once when a call found it away. */
final class StoreWatch {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);

    private final String name;
    private final OpenStore store;
    private final Executor threads;
    private final Runnable changed;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile State state = new State(true, Optional.empty(), "", false);

    /** @param problem why it is not well, one line @param isFinal whether waiting cannot help */
    record State(boolean well, Optional<Server> server, String problem, boolean isFinal) {}

    /** @param changed told when it went away and when it came back, after {@link #state} says so */
    StoreWatch(String name, OpenStore store, Executor threads, Runnable changed) {
        this.name = name;
        this.store = store;
        this.threads = threads;
        this.changed = changed;
    }

    /** As the store was found last; well until it was asked. */
    State state() {
        return state;
    }

    /** Asks the store on a thread of its own, unless it is being asked already. */
    void askSoon() {
        if (asking.compareAndSet(false, true)) {
            threads.execute(() -> {
                try {
                    ask();
                } finally {
                    asking.set(false);
                }
            });
        }
    }

    /** Asks the store now. One at a time: were an older answer to come after a newer one, what was told last would not be what is. */
    synchronized void ask() {
        var before = state;
        var after = answer();
        state = after;
        if (before.well() != after.well()) {
            if (after.well()) {
                LOG.info("The store {} answers again", name);
            } else {
                LOG.warn("The store {} is away: {}", name, after.problem());
            }
            changed.run();
        }
    }

    private State answer() {
        try {
            return new State(true, Optional.of(store.server()), "", false);
        } catch (EdrsException e) {
            return new State(false, state.server(), e.getMessage(), e.category().isFinal());
        } catch (RuntimeException e) {
            return new State(false, state.server(), e.toString(), false);
        }
    }
}

package io.edrs.platform.store.driver;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A client whose making waits for its server, so it is made when it is first needed, once; what fails then is tried again. */
public final class AtFirstUse<C> {

    private final Supplier<C> making;
    private final Closing<C> closing;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable C made;

    /** How a client is closed. */
    @FunctionalInterface
    public interface Closing<C> {
        void close(C client) throws Exception;
    }

    public AtFirstUse(Supplier<C> making, Closing<C> closing) {
        this.making = making;
        this.closing = closing;
    }

    /** The client. */
    public C get() {
        var client = made;
        return client != null ? client : make();
    }

    /** Closes it where it was made. */
    public void close() throws Exception {
        lock.lock();
        try {
            var client = made;
            made = null;
            if (client != null) {
                closing.close(client);
            }
        } finally {
            lock.unlock();
        }
    }

    private C make() {
        lock.lock();
        try {
            var client = made;
            if (client == null) {
                client = making.get();
                made = client;
            }
            return client;
        } finally {
            lock.unlock();
        }
    }
}

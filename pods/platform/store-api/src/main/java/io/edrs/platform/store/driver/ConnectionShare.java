package io.edrs.platform.store.driver;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What one service may hold of a shared pool, so that it cannot starve the others. */
public final class ConnectionShare {

    private final String service;
    private final int most;
    private final Duration patience;
    private final Semaphore places;

    /** The service's share of a pool of that size, by its profile. */
    public ConnectionShare(String service, int poolSize) {
        this(service, PoolProfile.of(service).of(poolSize), PoolProfile.of(service).profile().connectionTimeout());
    }

    ConnectionShare(String service, int most, Duration patience) {
        this.service = service;
        this.most = most;
        this.patience = patience;
        this.places = new Semaphore(most, true);
    }

    /** Waits for a place for as long as the profile allows; throws {@code STORE_UNAVAILABLE} when none came free. */
    public void take() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new EdrsException(KernelError.STORE_UNAVAILABLE, "%s holds all its %d connections and none came free in %d ms."
                        .formatted(service, most, patience.toMillis()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, service + " was interrupted while it waited for a connection.", e);
        }
    }

    /** Gives a place back. */
    public void giveBack() {
        places.release();
    }

    /** Runs the call in a place. */
    public <T> T within(Supplier<T> call) {
        take();
        try {
            return call.get();
        } finally {
            giveBack();
        }
    }
}

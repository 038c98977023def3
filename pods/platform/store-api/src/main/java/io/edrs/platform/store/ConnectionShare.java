package io.edrs.platform.store;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What one service may hold of a shared pool, so that it cannot starve the others. */
public final class ConnectionShare {

    private static final int WHOLE_POOL = 100;
    private final String service;
    private final int most;
    private final Duration patience;
    private final Semaphore places;

    /**
     * The share of a service that may take {@code connections}, in a pool that may be smaller: the same part of it as
     * {@code connections} is of a hundred, at least one and, as others share it, at most three quarters.
     */
    public static ConnectionShare of(String service, PoolProfile profile, int connections, int poolSize) {
        var most = Math.max(1, Math.min(Math.ceilDiv(poolSize * connections, WHOLE_POOL), poolSize * 3 / 4));
        return new ConnectionShare(service, most, profile.connectionTimeout());
    }

    /** A share of exactly that many, waited for that long. */
    public ConnectionShare(String service, int most, Duration patience) {
        this.service = service;
        this.most = most;
        this.patience = patience;
        this.places = new Semaphore(most, true);
    }

    /** The most connections at a time. */
    public int most() {
        return most;
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

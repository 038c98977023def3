package io.edrs.launcher.serve;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.provision.SystemProvisioning;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the broker and provisions the system's topics, beside the rest of the start. */
final class Provisioning {

    private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final SystemProvisioning system;
    private final String broker;
    private final long end = System.nanoTime() + PATIENCE.toNanos();
    private final FutureTask<Void> task = new FutureTask<>(this::ensure, null);

    private Provisioning(SystemProvisioning system, String broker) {
        this.system = system;
        this.broker = broker;
    }

    /** Begins it; the broker may still be away. */
    static Provisioning begin(SystemProvisioning system, String broker) {
        var provisioning = new Provisioning(system, broker);
        Thread.ofVirtual().name("provisioning").start(provisioning.task);
        return provisioning;
    }

    /** Returns when the topics are there; throws what went wrong last when the broker has not come within a minute. */
    void await() {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdrsException(KernelError.BROKER_UNAVAILABLE, "Interrupted while waiting for the broker at " + broker, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    // Every step is idempotent; processes that start at the same moment get in each other's way, so they pause differently.
    private void ensure() {
        for (var tries = 1; !succeeds(tries == 1); tries++) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE.toNanos() / 3, PAUSE.toNanos()));
        }
    }

    private boolean succeeds(boolean first) {
        try {
            system.ensure();
            return true;
        } catch (EdrsException e) {
            if (e.category() != Category.UNAVAILABLE) {
                throw e;
            }
            if (System.nanoTime() - end > 0) {
                throw new EdrsException(KernelError.BROKER_UNAVAILABLE, "The broker at %s did not come within %d s: %s"
                        .formatted(broker, PATIENCE.toSeconds(), e.getMessage()), e);
            }
            if (first) {
                LOG.info("Waiting for the broker at {}", broker);
            }
            return false;
        }
    }
}

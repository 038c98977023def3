package io.edrs.launcher.serve;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.provision.SystemProvisioning;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Provisions the system's topics at a start; processes that start at the same moment get in each other's way at the broker. */
final class Provisioning {

    private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);
    private static final int TRIES = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SystemProvisioning system;

    Provisioning(SystemProvisioning system) {
        this.system = system;
    }

    /** Tries again while the broker is busy or away; every step is idempotent. Throws what went wrong the last time. */
    void ensure() {
        for (var tries = 1; !succeeds(tries); tries++) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE.toNanos() / 2, PAUSE.toNanos()));
        }
    }

    private boolean succeeds(int tries) {
        try {
            system.ensure();
            return true;
        } catch (EdrsException e) {
            if (e.category() != Category.UNAVAILABLE || tries >= TRIES) {
                throw e;
            }
            LOG.info("The broker is not ready for the system's topics yet: {}", e.getMessage());
            return false;
        }
    }
}

package io.edrs.launcher.serve;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.health.HealthCheck;
import io.edrs.platform.kernel.record.Leases;
import java.time.Duration;

/** The database takes writes. */
final class DatabaseHealth implements HealthCheck {

    private final Leases leases;

    DatabaseHealth(Leases leases) {
        this.leases = leases;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean isWell() {
        try {
            leases.acquire("health-probe", "any", Duration.ofSeconds(1));
            return true;
        } catch (EdrsException e) {
            return false;
        }
    }
}

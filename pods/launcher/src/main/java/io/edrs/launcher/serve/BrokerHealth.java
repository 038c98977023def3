package io.edrs.launcher.serve;

import io.edrs.platform.kernel.service.HealthCheck;
import io.edrs.platform.kernel.transport.Transport;
import jakarta.inject.Singleton;

/** The broker answers. */
@Singleton
final class BrokerHealth implements HealthCheck {

    private final Transport transport;

    BrokerHealth(Transport transport) {
        this.transport = transport;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public boolean isWell() {
        return transport.isReachable();
    }
}

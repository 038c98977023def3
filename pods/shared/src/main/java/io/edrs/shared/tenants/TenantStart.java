package io.edrs.shared.tenants;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.service.BrokerPrepared;
import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that there is a default tenant and that known tenants have the topics of this version's event types, before
 * this process's consumers begin to listen.
 */
@Singleton
class TenantStart implements ApplicationEventListener<BrokerPrepared> {

    private static final Logger LOG = LoggerFactory.getLogger(TenantStart.class);

    private final TenantRegistry registry;

    TenantStart(TenantRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void onApplicationEvent(BrokerPrepared event) {
        registry.all().forEach(tenant -> {
            try {
                registry.ensure(tenant);
            } catch (EdrsException e) {
                // One tenant's trouble must not keep the others from working.
                LOG.error("Tenant {} could not be brought up to date: {}", tenant.id(), e.getMessage());
            }
        });
        registry.ensureDefault();
    }
}

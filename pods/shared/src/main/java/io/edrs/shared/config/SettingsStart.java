package io.edrs.shared.config;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Tables;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the table what a crash kept from it. */
@Singleton
class SettingsStart implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsStart.class);

    private final Settings settings;
    private final Tables tables;

    SettingsStart(Settings settings, Tables tables) {
        this.settings = settings;
        this.tables = tables;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        tables.open(Tenant.TABLE, Tenant.class).all().values().stream().filter(Tenant::isActive).forEach(tenant -> {
            try {
                settings.repair(tenant.id());
            } catch (EdrsException e) {
                LOG.error("Settings of {} could not be told: {}", tenant.id(), e.getMessage());
            }
        });
    }
}

package io.edrs.launcher.backup;

import io.edrs.launcher.Settings;
import io.edrs.launcher.local.LocalSystem;
import io.edrs.platform.adapters.pulsar.PulsarConnection;
import io.edrs.platform.adapters.pulsar.PulsarTables;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.schema.Topics;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;

/** The tenants as the broker's table has them, the system's own included: stores do not list theirs. */
record KnownTenants(Settings settings, Clock clock) {

    Set<String> all() {
        var broker = new LocalSystem(settings).broker();
        var told = settings.find("PULSAR_SERVICE_URL");
        if (told.isEmpty() && !broker.isRunning()) {
            throw new EdrsException(KernelError.NOT_READY, "Which tenants have data in stores by URL is known to the broker, which is down:"
                    + " start the system (./edrs up), or leave those stores out with --without-other-stores.");
        }
        try (var connection = PulsarConnection.to(told.orElseGet(() -> broker.brokerUrl().toString()));
                var tables = new PulsarTables(connection, EventJson.mapper(), clock)) {
            var all = new TreeSet<>(tables.open(Tenant.TABLE, Tenant.class).all().keySet());
            all.add(Topics.SYSTEM_TENANT);
            return all;
        }
    }
}

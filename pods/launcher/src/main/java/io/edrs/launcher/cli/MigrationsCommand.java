package io.edrs.launcher.cli;

import io.edrs.launcher.Settings;
import io.edrs.launcher.local.LocalSystem;
import io.edrs.launcher.serve.RelationalServices;
import io.edrs.launcher.serve.ServiceCatalog;
import io.edrs.launcher.stores.Choice;
import io.edrs.launcher.stores.Chosen;
import io.edrs.launcher.stores.Drivers;
import io.edrs.platform.adapters.postgres.PostgresConfig;
import io.edrs.platform.adapters.postgres.PostgresDatabase;
import io.edrs.platform.adapters.postgres.Tenancy;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.servers.PostgresServer;
import io.edrs.platform.store.driver.SchemaStore;
import io.edrs.platform.store.driver.SchemaStore.Migration;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the schemas of services up to date, or says what would be done. */
@Command(name = "migrations", mixinStandardHelpOptions = true, description = {
    "Bring the schemas of the services up to date; a start does the same.", "The database must be up."})
final class MigrationsCommand implements Callable<Integer> {

    @Option(names = "--dry-run", description = "List what is pending and change nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        var settings = EdrsCommand.settings();
        var chosen = Choice.sound(Choice.of(ServiceSettings.stores(settings), Drivers.installed())).stream()
                .filter(one -> one.driver().ports().contains(StorePort.RELATIONAL)).toList();
        var services = new ArrayList<>(RelationalServices.in(ServiceCatalog.all().stream().map(ServiceInfo::name).toList()).names());
        services.removeAll(chosen.stream().map(one -> one.declared().service()).toList());
        try (var embedded = embedded(settings)) {
            run("embedded", embedded, services);
        }
        chosen.forEach(this::runChosen);
        return 0;
    }

    private void runChosen(Chosen one) {
        try (var store = one.driver().open(one.url(), new StoreOptions(Clock.systemUTC(), 1))) {
            if (store instanceof SchemaStore schemas) {
                run(one.url().toString(), schemas, RelationalServices.in(List.of(one.declared().service())).names());
            }
        }
    }

    private void run(String place, SchemaStore store, List<String> services) {
        var pending = store.pending(services);
        pending.forEach(migration -> System.out.println(line(place, migration)));
        if (pending.isEmpty()) {
            System.out.printf("%s: up to date%n", place);
        } else if (!dryRun) {
            store.migrate(services);
            System.out.printf("%s: %d done%n", place, pending.size());
        }
    }

    private String line(String place, Migration migration) {
        return "%s: %s %s V%d %s".formatted(place, dryRun ? "pending" : "running", migration.schema(), migration.version(), migration.description());
    }

    private static PostgresDatabase embedded(Settings settings) {
        var server = new LocalSystem(settings).database();
        return PostgresDatabase.atFirstUse(new PostgresConfig(server.jdbcUrl(), PostgresServer.APP, server.password(PostgresServer.APP),
                PostgresServer.OWNER, server.password(PostgresServer.OWNER)), Tenancy.SHARED);
    }
}

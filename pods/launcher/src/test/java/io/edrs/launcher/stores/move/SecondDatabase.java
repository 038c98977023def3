package io.edrs.launcher.stores.move;

import io.edrs.platform.adapters.postgres.PostgresConfig;
import io.edrs.platform.adapters.postgres.PostgresDatabase;
import io.edrs.platform.servers.FreePorts;
import io.edrs.platform.servers.PostgresOptions;
import io.edrs.platform.servers.PostgresServer;
import io.edrs.platform.servers.ServerFolders;
import io.edrs.platform.servers.testing.TestServers;
import java.nio.file.Path;
import java.time.Duration;

/** The PostgreSQL that tests share, and another server beside it. */
final class SecondDatabase implements AutoCloseable {

    final PostgresDatabase first;
    final PostgresDatabase second;
    private final PostgresServer server;

    SecondDatabase(Path folder) {
        var shared = TestServers.sharedDatabase();
        first = new PostgresDatabase(new PostgresConfig(shared.jdbcUrl(), shared.app(), shared.appPassword(), shared.owner(), shared.ownerPassword(), 8));
        server = new PostgresServer(PostgresOptions.product(new ServerFolders(folder.resolve("binaries"), folder.resolve("data"), folder.resolve("logs")),
                FreePorts.find(1)[0]));
        server.start();
        server.awaitReady(phase -> { }, Duration.ofSeconds(120));
        second = new PostgresDatabase(new PostgresConfig(server.jdbcUrl(), PostgresServer.APP, server.password(PostgresServer.APP),
                PostgresServer.OWNER, server.password(PostgresServer.OWNER), 8));
    }

    @Override
    public void close() {
        first.close();
        second.close();
        server.stop(Duration.ofSeconds(30));
    }
}

package io.edrs.platform.servers.testing;

import io.edrs.platform.servers.FreePorts;
import io.edrs.platform.servers.PostgresOptions;
import io.edrs.platform.servers.PostgresServer;
import io.edrs.platform.servers.ServerFolders;
import java.nio.file.Path;

/** The database this JVM started, at the class's first use. */
final class StartedPostgres {
    private static final PostgresServer SERVER = TestRun.started(StartedPostgres::server);

    private StartedPostgres() {}

    static TestServers.DatabaseEndpoint endpoint() {
        return new TestServers.DatabaseEndpoint(SERVER.jdbcUrl(),
                PostgresServer.OWNER, SERVER.password(PostgresServer.OWNER),
                PostgresServer.APP, SERVER.password(PostgresServer.APP));
    }

    private static PostgresServer server(Path folder) {
        var folders = new ServerFolders(folder.resolve("postgres-binaries"), folder.resolve("postgres"), folder.resolve("logs"));
        return new PostgresServer(PostgresOptions.product(folders, FreePorts.find(1)[0]));
    }
}

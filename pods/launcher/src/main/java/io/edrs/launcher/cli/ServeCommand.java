package io.edrs.launcher.cli;

import io.edrs.launcher.local.LocalSystem;
import io.edrs.launcher.serve.ServeConfig;
import io.edrs.launcher.serve.ServiceProcess;
import io.edrs.platform.servers.PostgresServer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs services in this process until it is told to end. */
@Command(name = "serve", mixinStandardHelpOptions = true,
        description = "Run a target (all, a pod, a service, a comma list) in this process against a broker and a database that are up.")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--target", description = "What to run; default EDRS_TARGET, or all.")
    private String target;

    @Option(names = "--api-port", description = "Port of the API; default 8080 plus EDRS_PORT_OFFSET.")
    private Integer apiPort;

    @Option(names = "--metrics-port", description = "Port of the metrics; default 8081 plus EDRS_PORT_OFFSET.")
    private Integer metricsPort;

    @Option(names = "--home", hidden = true)
    private Path home;

    @Option(names = "--port-offset", hidden = true)
    private Integer portOffset;

    @Override
    public Integer call() throws InterruptedException {
        var given = EdrsCommand.settings();
        var settings = given.at(home == null ? given.home() : home, portOffset == null ? given.offset() : portOffset);
        var system = new LocalSystem(settings);
        var database = system.database();
        var config = new ServeConfig(target == null ? settings.target() : target, settings.home(), "127.0.0.1",
                apiPort == null ? settings.ports().api() : apiPort, metricsPort == null ? settings.ports().metrics() : metricsPort,
                settings.find("PULSAR_SERVICE_URL").orElse(system.broker().brokerUrl().toString()),
                settings.find("PULSAR_ADMIN_URL").orElse(system.broker().adminUrl().toString()),
                new ServeConfig.Database(database.jdbcUrl(), PostgresServer.APP, database.password(PostgresServer.APP),
                        PostgresServer.OWNER, database.password(PostgresServer.OWNER)),
                ServiceSettings.of(settings), ServiceSettings.stores(settings));
        var process = ServiceProcess.start(config);
        Runtime.getRuntime().addShutdownHook(new Thread(process::close, "edrs-shutdown"));
        new CountDownLatch(1).await();
        return 0;
    }
}

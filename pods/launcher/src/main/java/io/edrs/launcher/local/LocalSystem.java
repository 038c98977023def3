package io.edrs.launcher.local;

import io.edrs.launcher.Ports;
import io.edrs.launcher.Settings;
import io.edrs.launcher.serve.ServiceCatalog;
import io.edrs.platform.servers.LocalServer;
import io.edrs.platform.servers.PostgresOptions;
import io.edrs.platform.servers.PostgresServer;
import io.edrs.platform.servers.ProgramServer;
import io.edrs.platform.servers.PulsarDistribution;
import io.edrs.platform.servers.PulsarOptions;
import io.edrs.platform.servers.PulsarPorts;
import io.edrs.platform.servers.PulsarServer;
import io.edrs.platform.servers.ServerFolders;
import io.edrs.platform.servers.ServerMemory;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The processes of one system on this machine, under one data folder. */
public final class LocalSystem {

    private final Settings settings;
    private final PulsarServer broker;
    private final PostgresServer database;

    public LocalSystem(Settings settings) {
        this.settings = settings;
        var ports = settings.ports();
        this.broker = new PulsarServer(new PulsarOptions(folders(PulsarDistribution.locate(), "pulsar"),
                new PulsarPorts(ports.broker(), ports.brokerAdmin(), ports.bookie()), ServerMemory.PRODUCT, settings.fsync(),
                PulsarOptions.currentJava(), Map.of()));
        var usual = PostgresOptions.product(folders(settings.home().resolve("servers/postgres"), "postgres"), ports.database());
        this.database = new PostgresServer(new PostgresOptions(usual.folders(), usual.port(), settings.fsync(),
                usual.sharedBuffersMiB(), usual.maxConnections()));
    }

    /** The broker. */
    public PulsarServer broker() {
        return broker;
    }

    /** The database. */
    public PostgresServer database() {
        return database;
    }

    /** All pods in one process. */
    public ProgramServer allInOne() {
        return program("all", settings.target(), settings.ports().api(), settings.ports().metrics());
    }

    /** One process per pod. */
    public List<ProgramServer> onePerPod() {
        var pods = ServiceCatalog.pods();
        return IntStream.range(0, pods.size()).mapToObj(rank -> program(pods.get(rank), pods.get(rank),
                settings.ports().podApi(rank), settings.ports().podMetrics(rank))).toList();
    }

    /** Every process of ours that runs now, programs before servers: the order to stop them in. */
    public List<LocalServer> running() {
        return java.util.stream.Stream.of(List.<LocalServer>of(allInOne()), List.<LocalServer>copyOf(onePerPod()),
                        List.<LocalServer>of(broker, database))
                .flatMap(List::stream).filter(LocalServer::isRunning).toList();
    }

    /** Where each pod answers when each has its own process. */
    public static int rank(String pod) {
        return ServiceCatalog.pods().indexOf(pod);
    }

    private ProgramServer program(String name, String target, int apiPort, int metricsPort) {
        var folders = folders(settings.home(), "run");
        return new ProgramServer(new ProgramServer.Options("EDRS " + name, name, folders,
                ServeCommandLine.of(settings, target, apiPort, metricsPort, ProgramServer.scratch(folders.data(), name)),
                Map.of("api", apiPort, "metrics", metricsPort),
                URI.create("http://127.0.0.1:%d/health/readiness".formatted(apiPort))));
    }

    private ServerFolders folders(Path distribution, String name) {
        return new ServerFolders(distribution, settings.home().resolve(name), settings.home().resolve("logs"));
    }

    /** The ports of this system. */
    public Ports ports() {
        return settings.ports();
    }
}

package io.edrs.platform.servers;

import java.net.URI;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** One standalone Apache Pulsar (broker, bookie and functions worker in one process), reachable from this machine only. */
public final class PulsarServer implements LocalServer {
    private final PulsarOptions options;
    private final PulsarConfig config;
    private final ServerProcess process;

    public PulsarServer(PulsarOptions options) {
        this.options = options;
        this.config = new PulsarConfig(options);
        this.process = new ServerProcess("Pulsar", options.folders(), "pulsar");
    }

    @Override
    public String name() {
        return process.name();
    }

    @Override
    public long start() {
        return process.staying().map(ProcessHandle::pid).orElseGet(this::launch);
    }

    private long launch() {
        PortCheck.requireFree(name(), "broker", options.ports().broker());
        PortCheck.requireFree(name(), "admin", options.ports().admin());
        PortCheck.requireFree(name(), "bookie", options.ports().bookie());
        PrivateFiles.folder(options.folders().data());
        config.write();
        return process.launch(PulsarCommand.of(options, config));
    }

    @Override
    public void awaitReady(Consumer<String> progress, Duration timeout) {
        var admin = new PulsarAdmin(adminUrl());
        var readiness = process.readiness();
        var started = System.nanoTime();
        readiness.await("waiting for Pulsar's broker", admin::isBrokerHealthy, progress, timeout);
        var left = timeout.minusNanos(System.nanoTime() - started);
        readiness.await("waiting for Pulsar's functions worker", admin::isFunctionsWorkerReady, progress, left);
    }

    @Override
    public void stop(Duration patience) {
        process.stop(ProcessHandle::destroy, patience);
    }

    @Override
    public OptionalLong pid() {
        return process.running().map(p -> OptionalLong.of(p.pid())).orElse(OptionalLong.empty());
    }

    /** Returns the URL for Pulsar clients. */
    public URI brokerUrl() {
        return URI.create("pulsar://" + Loopback.ADDRESS + ":" + options.ports().broker());
    }

    /** Returns the URL of the admin REST interface, without a slash at its end. */
    public URI adminUrl() {
        return URI.create("http://" + Loopback.ADDRESS + ":" + options.ports().admin());
    }

    /** Returns the checks that this server's settings in force are the ones it was started with. */
    public ServerSettings settings() {
        return ServerSettings.ofPulsar(new PulsarAdmin(adminUrl()), config.broker(), options.fsync());
    }
}

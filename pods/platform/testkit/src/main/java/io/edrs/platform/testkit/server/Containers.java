package io.edrs.platform.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** Containers of the stores, one of each in a process; the only class that knows Testcontainers, loaded when an engine answers. */
final class Containers {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern PLACE = Pattern.compile("(HOST|PORT):(\\d+)");
    private static final Map<StoreImage, String> STARTED = new ConcurrentHashMap<>();

    private Containers() {}

    /** The URL of the started container; whatever hinders it is thrown. Testcontainers removes it when the process ends. */
    static String url(StoreImage store) {
        return STARTED.computeIfAbsent(store, Containers::start);
    }

    @SuppressWarnings("resource")
    private static String start(StoreImage store) {
        var container = new GenericContainer<>(DockerImageName.parse(store.image())).withEnv(store.environment())
                .withCommand(store.command().toArray(String[]::new)).withStartupTimeout(PATIENCE);
        var ports = PLACE.matcher(store.url()).results().map(place -> Integer.valueOf(place.group(2))).toArray(Integer[]::new);
        switch (store) {
            case MONGODB -> {
                return replicaSet(container, store);
            }
            case MILVUS -> container.withExposedPorts(ports).withEnv("ETCD_CONFIG_PATH", "/milvus/configs/embedEtcd.yaml").withCopyToContainer(
                    Transferable.of("listen-client-urls: http://0.0.0.0:2379\nadvertise-client-urls: http://0.0.0.0:2379\n"),
                    "/milvus/configs/embedEtcd.yaml");
            case S3 -> container.withExposedPorts(ports).withCopyToContainer(Transferable.of(""), "/data/edrs-blobs/.keep");
            default -> container.withExposedPorts(ports);
        }
        container.start();
        return PLACE.matcher(store.url()).replaceAll(place -> {
            var port = Integer.toString(container.getMappedPort(Integer.parseInt(place.group(2))));
            return place.group(1).equals("HOST") ? container.getHost() + ":" + port : port;
        });
    }

    /** Its member must be had under one address from inside and outside. */
    private static String replicaSet(GenericContainer<?> container, StoreImage store) {
        var port = free();
        container.withCommand(String.join(" ", store.command()) + " --port " + port).withExposedPorts(port)
                .setPortBindings(List.of(port + ":" + port));
        container.start();
        try {
            var said = container.execInContainer("mongosh", "--port", Integer.toString(port), "--quiet", "--eval",
                    "rs.initiate({_id: 'edrs', members: [{_id: 0, host: 'localhost:" + port + "'}]})");
            if (said.getExitCode() != 0) {
                throw new IllegalStateException("The replica set was not made: " + said.getStderr());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return store.url().replace("HOST:27017", "localhost:" + port);
    }

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

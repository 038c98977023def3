package io.edrs.platform.servers.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A real Cassandra of this JVM's own on free ports, at the class's first use; gone with its folder when this JVM is. */
final class StartedCassandra {

    private static final String LIBRARIES = "pods/platform/adapters/cassandra-server/target/servers/cassandra/lib";
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    // The read ends when the pipe from this JVM closes, which even a kill -9 does.
    private static final String GUARD = """
            trap '' INT HUP TERM
            folder="$1"; shift
            cd "$folder" && "$@" >"$folder/out.log" 2>&1 </dev/null &
            read ignored
            kill -9 $! 2>/dev/null
            wait
            rm -rf "$folder"
            """;
    private static final List<String> OPENED = List.of("java.base/java.lang.module", "java.base/jdk.internal.loader",
            "java.base/jdk.internal.ref", "java.base/jdk.internal.reflect", "java.base/jdk.internal.math", "java.base/jdk.internal.misc",
            "java.base/jdk.internal.module", "java.base/jdk.internal.util.jar", "jdk.management/com.sun.management.internal",
            "java.base/sun.nio.ch", "java.base/java.io", "java.base/java.lang", "java.base/java.lang.reflect", "java.base/java.util",
            "java.base/java.nio", "java.base/java.util.concurrent", "java.base/java.util.concurrent.atomic", "java.base/java.net");
    private static final List<String> EXPORTED = List.of("java.base/jdk.internal.misc", "java.base/jdk.internal.ref",
            "java.management.rmi/com.sun.jmx.remote.internal.rmi", "java.rmi/sun.rmi.registry", "java.rmi/sun.rmi.server",
            "java.rmi/sun.rmi.transport.tcp", "java.sql/java.sql", "java.base/sun.nio.ch");
    private static final String URL = start();

    private StartedCassandra() {}

    static String url() {
        return URL;
    }

    private static String start() {
        try {
            var folder = Files.createTempDirectory("edrs-cassandra");
            var ports = freePorts();
            Files.writeString(folder.resolve("cassandra.yaml"), configuration(folder, ports));
            Files.writeString(folder.resolve("logback.xml"), "<configuration><appender name='OUT' class='ch.qos.logback.core.ConsoleAppender'>"
                    + "<encoder><pattern>%d %level %logger{20} %msg%n</pattern></encoder></appender><root level='WARN'><appender-ref ref='OUT'/></root></configuration>");
            var shell = new ProcessBuilder(Stream.concat(Stream.of("sh", "-c", GUARD, "guard", folder.toString()), command(folder)).toList())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            await(ports[0], shell, folder);
            return "cassandra://127.0.0.1:" + ports[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> command(Path folder) {
        var command = new ArrayList<>(List.of(Java17.home().orElseThrow().resolve("bin/java").toString(), "-Xms128m", "-Xmx512m",
                "-XX:MaxDirectMemorySize=128m", "-Xss384k", "-Djdk.attach.allowAttachSelf=true",
                "-Dcassandra.config=" + folder.resolve("cassandra.yaml").toUri(), "-Dcassandra.storagedir=" + folder,
                "-Dcassandra-foreground=yes", "-Dcassandra.jmx.local.port=0", "-Dcassandra.skip_wait_for_gossip_to_settle=0",
                "-Dcassandra.ring_delay_ms=0", "-Dlogback.configurationFile=" + folder.resolve("logback.xml")));
        OPENED.forEach(name -> command.add("--add-opens=" + name + "=ALL-UNNAMED"));
        EXPORTED.forEach(name -> command.add("--add-exports=" + name + "=ALL-UNNAMED"));
        command.addAll(List.of("-cp", libraries() + "/*", "org.apache.cassandra.service.CassandraDaemon"));
        return command.stream();
    }

    private static Path libraries() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(LIBRARIES)).filter(Files::isDirectory).findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + LIBRARIES + "; build with -am"));
    }

    private static String configuration(Path folder, int[] ports) {
        return """
                cluster_name: edrs-test
                num_tokens: 1
                partitioner: org.apache.cassandra.dht.Murmur3Partitioner
                commitlog_sync: periodic
                commitlog_sync_period: 10000ms
                commitlog_segment_size: 16MiB
                endpoint_snitch: SimpleSnitch
                listen_address: 127.0.0.1
                rpc_address: 127.0.0.1
                native_transport_port: %1$d
                storage_port: %2$d
                ssl_storage_port: %3$d
                seed_provider:
                  - class_name: org.apache.cassandra.locator.SimpleSeedProvider
                    parameters:
                      - seeds: "127.0.0.1:%2$d"
                data_file_directories: [%4$s/data]
                commitlog_directory: %4$s/commitlog
                hints_directory: %4$s/hints
                saved_caches_directory: %4$s/caches
                cdc_raw_directory: %4$s/cdc
                memtable_heap_space: 48MiB
                memtable_offheap_space: 48MiB
                file_cache_size: 32MiB
                key_cache_size: 4MiB
                counter_cache_size: 0MiB
                concurrent_reads: 8
                concurrent_writes: 8
                auto_snapshot: false
                authenticator: AllowAllAuthenticator
                authorizer: AllowAllAuthorizer
                role_manager: CassandraRoleManager
                """.formatted(ports[0], ports[1], ports[2], folder);
    }

    /** Asks what it supports (CQL binary protocol 4, OPTIONS) until it answers SUPPORTED. */
    private static void await(int port, Process shell, Path folder) throws IOException {
        var end = System.nanoTime() + PATIENCE_NANOS;
        while (shell.isAlive() && System.nanoTime() < end) {
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.setSoTimeout(5_000);
                socket.getOutputStream().write(new byte[] {4, 0, 0, 0, 5, 0, 0, 0, 0});
                if (socket.getInputStream().readNBytes(5).length == 5) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(200_000_000);
            }
        }
        throw new IllegalStateException("Cassandra did not start:\n" + Files.readString(folder.resolve("out.log")));
    }

    private static int[] freePorts() throws IOException {
        try (var a = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()); var b = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var c = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new int[] {a.getLocalPort(), b.getLocalPort(), c.getLocalPort()};
        }
    }
}

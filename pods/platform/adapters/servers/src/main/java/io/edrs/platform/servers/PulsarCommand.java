package io.edrs.platform.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a standalone Pulsar, as the distribution's start script would build it for Java 23 and later. */
final class PulsarCommand {
    private static final List<String> OPENED = List.of("java.base/java.io", "java.base/java.util.zip", "java.base/java.nio",
            "java.base/jdk.internal.misc", "java.base/jdk.internal.platform", "java.management/sun.management",
            "jdk.management/com.sun.management.internal");
    private static final String DRIVERS = "org.apache.pulsar.metadata.bookkeeper.PulsarMetadata";

    private PulsarCommand() {}

    static List<String> of(PulsarOptions options, PulsarConfig config) {
        var command = new ArrayList<String>();
        command.add(options.javaHome().resolve("bin/java").toString());
        command.addAll(machine(options.memory()));
        command.addAll(archive(options.folders().distribution()));
        command.addAll(properties(options.folders().logs(), config));
        command.add("-cp");
        command.add(options.folders().distribution().resolve("lib") + "/*");
        command.add("org.apache.pulsar.PulsarStandaloneStarter");
        command.addAll(arguments(options, config));
        return command;
    }

    private static List<String> machine(ServerMemory memory) {
        var flags = new ArrayList<>(List.of("-Xms" + memory.heapMiB() / 2 + "m", "-Xmx" + memory.heapMiB() + "m",
                "-XX:MaxDirectMemorySize=" + memory.directMiB() + "m", "-XX:+UseG1GC", "-XX:+PerfDisableSharedMem",
                "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
        OPENED.forEach(name -> flags.add("--add-opens=" + name + "=ALL-UNNAMED"));
        return flags;
    }

    private static List<String> archive(Path distribution) {
        return Files.isWritable(distribution) ? ClassArchive.at(distribution.resolve("standalone.jsa")) : List.of();
    }

    private static List<String> properties(Path logs, PulsarConfig config) {
        return List.of("-Djava.net.preferIPv4Stack=true",
                "-Dio.netty.tryReflectionSetAccessible=true",
                "-Dorg.apache.pulsar.shade.io.netty.tryReflectionSetAccessible=true",
                "-Dio.netty.recycler.maxCapacityPerThread=4096",
                "-Dpulsar.allocator.exit_on_oom=true",
                "-Dbookkeeper.metadata.bookie.drivers=" + DRIVERS + "BookieDriver",
                "-Dbookkeeper.metadata.client.drivers=" + DRIVERS + "ClientDriver",
                "-Dlog4j.shutdownHookEnabled=false",
                "-Dlog4j2.is.webapp=false",
                "-Dlog4j.configurationFile=" + config.logging(),
                "-Dpulsar.log.dir=" + logs,
                "-Dpulsar.functions.process.container.log.dir=" + logs,
                "-Dpulsar.config.file=" + config.broker());
    }

    private static List<String> arguments(PulsarOptions options, PulsarConfig config) {
        var data = options.folders().data();
        return List.of("--config", config.broker().toString(),
                "--functions-worker-conf", config.functions().toString(),
                "--no-stream-storage",
                "--advertised-address", Loopback.ADDRESS,
                "--bookkeeper-port", Integer.toString(options.ports().bookie()),
                "--bookkeeper-dir", BookieCookie.in(data).map(cookie -> cookie.folder(data)).orElse(BookieCookie.FOLDER),
                "--metadata-dir", data.resolve("metadata").toString());
    }
}

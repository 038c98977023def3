package io.edrs.launcher.local;

import io.edrs.launcher.Settings;
import io.edrs.platform.servers.ClassArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command that runs a process of services. */
final class ServeCommandLine {

    // Why not G1, and why room for classes is taken at once: docs/decisions/0051.
    private static final List<String> JVM = List.of("-XX:+UseParallelGC", "-XX:MetaspaceSize=192m", "-XX:+UseCompactObjectHeaders", "-Xss512k",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
            "--add-modules", "jdk.incubator.vector", "-XX:+ExitOnOutOfMemoryError", "-Dai.djl.offline=true");

    private ServeCommandLine() {}

    /** @param scratch where native libraries are unpacked and uploads lie while they are read */
    static List<String> of(Settings settings, String target, int apiPort, int metricsPort, Path scratch) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.find("EDRS_HEAP").orElse(target.equals("all") ? "800m" : "320m"));
        command.addAll(JVM);
        command.add("-Djava.io.tmpdir=" + scratch);
        command.addAll(ClassArchive.at(archive(settings, target)));
        List.of("edrs.project", "edrs.pulsar.home").forEach(name -> Optional.ofNullable(System.getProperty(name))
                .ifPresent(value -> command.add("-D" + name + "=" + value)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.edrs.launcher.Edrs", "serve",
                "--target", target, "--api-port", String.valueOf(apiPort), "--metrics-port", String.valueOf(metricsPort),
                "--home", settings.home().toString(), "--port-offset", String.valueOf(settings.offset())));
        return command;
    }

    /** It belongs to the program, not to the data: an empty data folder starts as fast as a used one. */
    private static Path archive(Settings settings, String target) {
        var classPath = System.getProperty("java.class.path");
        var name = "%s-%08x.jsa".formatted(target.replaceAll("[^a-z0-9.]", "-"), classPath.hashCode());
        var folder = Optional.ofNullable(System.getProperty("edrs.project")).map(project -> Path.of(project, "target"))
                .filter(Files::isWritable).orElse(settings.home().resolve("run"));
        return folder.resolve(name);
    }
}

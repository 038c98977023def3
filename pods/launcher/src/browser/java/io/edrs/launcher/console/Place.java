package io.edrs.launcher.console;

import io.edrs.launcher.FreeOffset;
import io.edrs.launcher.Settings;
import io.edrs.launcher.SharedKeys;
import io.edrs.launcher.local.LocalSystem;
import io.edrs.launcher.model.ModelStub;
import io.edrs.launcher.serve.ServeConfig;
import io.edrs.launcher.serve.ServiceProcess;
import io.edrs.platform.servers.FreePorts;
import io.edrs.platform.servers.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Where the system answers that the console is tried with. */
record Place(String address, String key, String brokerUrl) {

    private static final Duration START = Duration.ofMinutes(8);

    /** The test JVM is ended half a minute after its last test; what is left then ends by itself. */
    private static final Duration END = Duration.ofSeconds(20);

    /** Starts it: all pods in this JVM, or with {@code -Dedrs.console.split=true} one process per pod. */
    static Place start(ModelStub model) throws IOException {
        return Boolean.getBoolean("edrs.console.split") ? onePerPod(model) : allInOne(model);
    }

    private static Place allInOne(ModelStub model) throws IOException {
        var home = SharedKeys.in(Files.createTempDirectory("edrs-console"));
        var servers = TestServers.shared();
        var database = servers.database();
        var ports = FreePorts.find(2);
        var process = ServiceProcess.start(new ServeConfig("all", home, "127.0.0.1", ports[0], ports[1], servers.pulsar().brokerUrl(),
                servers.pulsar().adminUrl(), new ServeConfig.Database(database.jdbcUrl(), database.app(), database.appPassword(),
                        database.owner(), database.ownerPassword()),
                Map.of("edrs.gateway.auth.key-file", home.resolve("api-key").toString(), "edrs.model.url", model.url(),
                        "edrs.model.name", "stub", "edrs.reasoning.aggregator.model", true)));
        Runtime.getRuntime().addShutdownHook(new Thread(process::close, "console-end"));
        return new Place("http://127.0.0.1:" + ports[0], key(home), servers.pulsar().brokerUrl());
    }

    /** As somebody starts it who types {@code ./edrs up --split}. */
    private static Place onePerPod(ModelStub model) throws IOException {
        var home = Files.createTempDirectory("edrs-console-split");
        var offset = FreeOffset.find();
        var variables = Map.of("EDRS_HOME", home.toString(), "EDRS_PORT_OFFSET", String.valueOf(offset), "EDRS_HEAP", "256m",
                "EDRS_MODEL_URL", model.url(), "EDRS_MODEL_NAME", "stub");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> edrs(variables, END, "down"), "console-end"));
        if (edrs(variables, START, "up", "--split") != 0) {
            throw new IOException("The system did not come up; its logs are in " + home);
        }
        var ports = Settings.of(Map.of()).at(home, offset).ports();
        return new Place("http://127.0.0.1:" + ports.podApi(LocalSystem.rank("gateway")), key(home), "pulsar://127.0.0.1:" + ports.broker());
    }

    private static int edrs(Map<String, String> variables, Duration patience, String... words) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        Stream.of("edrs.project", "edrs.pulsar.home").filter(name -> System.getProperty(name) != null)
                .forEach(name -> command.add("-D%s=%s".formatted(name, System.getProperty(name))));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.edrs.launcher.Edrs"));
        command.addAll(List.of(words));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Path.of(variables.get("EDRS_HOME"), words[0] + ".txt").toFile());
            builder.environment().putAll(variables);
            var process = builder.start();
            return process.waitFor(patience.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static String key(Path home) throws IOException {
        return Files.readString(home.resolve("api-key")).strip();
    }
}

package io.edrs.launcher.cli;

import io.edrs.launcher.Settings;
import io.edrs.launcher.local.LocalSystem;
import io.edrs.platform.adapters.models.CrossEncoder;
import io.edrs.launcher.stores.StoreLine;
import io.edrs.platform.servers.Listeners;
import io.edrs.platform.servers.LocalServer;
import io.edrs.platform.servers.ServerSettings.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the settings in force. */
@Command(name = "doctor", mixinStandardHelpOptions = true,
        description = {"Check what the system rests on: Java, memory, disk forcing (fsync), loopback-only listeners, settings in force,",
            "and which service uses which store: whether it answers, its version, and what to do where it does not.",
            "Exit code 1 when something is not as it should be."})
final class DoctorCommand implements Callable<Integer> {

    /** @param store what is known of the store that the finding is about, null when it is about something else */
    record Finding(String what, boolean well, String detail, @Nullable StoreLine store) {

        static Finding of(String what, boolean well, String detail) {
            return new Finding(what, well, detail, null);
        }
    }

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        var settings = EdrsCommand.settings();
        var system = new LocalSystem(settings);
        var findings = new ArrayList<Finding>();
        findings.add(Finding.of("Java", Runtime.version().feature() >= 25, Runtime.version().toString()));
        var running = system.running();
        findings.add(Finding.of("running", !running.isEmpty(), running.isEmpty() ? "nothing runs; './edrs up' starts the system"
                : String.join(", ", running.stream().map(LocalServer::name).toList())));
        if (system.broker().isRunning()) {
            system.broker().settings().all().forEach(setting -> findings.add(finding(setting)));
        }
        if (system.database().isRunning()) {
            system.database().settings().all().forEach(setting -> findings.add(finding(setting)));
        }
        findings.add(reranker(settings));
        findings.addAll(new StoreFindings(settings, system).all());
        running.forEach(server -> findings.add(loopback(server)));
        print(findings);
        return findings.stream().allMatch(Finding::well) ? 0 : 1;
    }

    private static Finding reranker(Settings settings) {
        var there = settings.find("MODEL_PATH").filter(path -> CrossEncoder.isIn(Path.of(path)));
        return Finding.of("reranker", true, there.map(path -> "reorders what a search finds: " + Path.of(path, "reranker"))
                .orElse("off; MODEL_PATH has no reranker/model.onnx with reranker/tokenizer.json"));
    }

    private static Finding finding(Setting setting) {
        return Finding.of(setting.server() + " " + setting.name(), setting.holds(), setting.holds() ? setting.inForce()
                : "is '%s', should be '%s'".formatted(setting.inForce(), setting.wanted()));
    }

    private static Finding loopback(LocalServer server) {
        var open = Listeners.reachableFromOutside(server.pid().orElse(0));
        return Finding.of(server.name() + " listeners", open.isEmpty(), open.isEmpty() ? "loopback only" : "reachable from outside: " + open);
    }

    private void print(List<Finding> findings) {
        if (json) {
            try (var api = new Api(EdrsCommand.settings(), Optional.empty())) {
                System.out.println(api.write(findings));
            }
        } else {
            findings.forEach(one -> System.out.printf("%s %-44s %s%n", one.well() ? "✓" : "✗", one.what(), one.detail()));
        }
    }
}

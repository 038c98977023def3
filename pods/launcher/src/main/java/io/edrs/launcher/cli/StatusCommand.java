package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.launcher.local.LocalSystem;
import io.edrs.launcher.serve.ServiceCatalog;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what runs. */
@Command(name = "status", mixinStandardHelpOptions = true,
        description = "Show the processes, the services they run, whether they are ready, and which store each uses. Exit code 1 when the services are not there to be asked.")
final class StatusCommand implements Callable<Integer> {

    private static final String PODS_AWAY = "The pods do not run; './edrs up' starts what is missing.";

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        var settings = EdrsCommand.settings();
        var system = new LocalSystem(settings);
        var running = system.running();
        var report = JsonNodeFactory.instance.objectNode();
        var processes = report.putArray("processes");
        running.forEach(server -> processes.addObject().put("name", server.name()).put("pid", server.pid().orElse(0))
                .put("memoryMiB", Memory.residentMiB(server.pid().orElse(0))));
        report.put("brokerAway", settings.find("PULSAR_SERVICE_URL").isEmpty() && !system.broker().isRunning());
        if (running.stream().anyMatch(server -> server.name().startsWith("EDRS"))) {
            try (var api = new Api(settings, Optional.empty())) {
                report.set("services", api.get("shared", "/api/v1/health/services"));
                stores(api, system, report.putArray("stores"));
            } catch (ApiException e) {
                report.put("servicesUnknown", e.getMessage());
            }
        }
        System.out.println(json ? report.toPrettyString() : text(report));
        return report.has("services") ? 0 : 1;
    }

    /** Every process knows what its own services use. */
    private static void stores(Api api, LocalSystem system, ArrayNode all) {
        var pods = system.allInOne().isRunning() ? List.of("shared") : ServiceCatalog.pods();
        pods.forEach(pod -> api.get(pod, "/api/v1/stores").path("stores").forEach(all::add));
    }

    private static String text(ObjectNode report) {
        if (report.path("processes").isEmpty()) {
            return "Nothing runs; './edrs up' starts the system.";
        }
        var text = new StringBuilder("%-26s %8s %10s%n".formatted("PROCESS", "PID", "MEMORY"));
        report.path("processes").forEach(process -> text.append("%-26s %8d %6d MiB%n".formatted(
                process.path("name").asText(), process.path("pid").asLong(), process.path("memoryMiB").asLong())));
        if (report.path("brokerAway").asBoolean()) {
            text.append("Pulsar does not run; './edrs up' starts it.\n");
        }
        if (!report.has("services")) {
            return text.append('\n').append(report.path("servicesUnknown").asText(PODS_AWAY)).toString();
        }
        text.append("%n%-24s %-8s %s%n".formatted("SERVICE", "READY", "PROCESS"));
        for (var process : report.path("services").path("processes")) {
            process.path("services").forEach(service -> text.append("%-24s %-8s %s%n".formatted(service.asText(),
                    process.path("ready").asBoolean() ? "yes" : "no", process.path("name").asText())));
        }
        report.path("services").path("unserved").forEach(service -> text.append("%-24s %-8s nobody runs it%n".formatted(service.asText(), "no")));
        text.append("%n%-24s %-12s %-12s %-4s %-10s %-42s %s%n".formatted("SERVICE", "KEEPS", "STORE", "UP", "VERSION", "URL", "FROM"));
        report.path("stores").forEach(store -> text.append("%-24s %-12s %-12s %-4s %-10s %-42s %s%n".formatted(store.path("service").asText(),
                store.path("port").asText(), store.path("product").asText(), store.path("answers").asBoolean() ? "yes" : "no",
                store.path("version").asText(), store.path("url").asText(),
                store.path("problem").asText().isEmpty() ? store.path("from").asText() : store.path("problem").asText())));
        return text.toString().stripTrailing();
    }
}

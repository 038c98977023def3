package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.launcher.local.LocalSystem;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what runs. */
@Command(name = "status", mixinStandardHelpOptions = true,
        description = "Show the processes, the services they run and whether they are ready. Exit code 1 when nothing runs.")
final class StatusCommand implements Callable<Integer> {

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        var settings = EdrsCommand.settings();
        var running = new LocalSystem(settings).running();
        var report = JsonNodeFactory.instance.objectNode();
        var processes = report.putArray("processes");
        running.forEach(server -> processes.addObject().put("name", server.name()).put("pid", server.pid().orElse(0))
                .put("memoryMiB", Memory.residentMiB(server.pid().orElse(0))));
        if (running.stream().anyMatch(server -> server.name().startsWith("EDRS"))) {
            try (var api = new Api(settings, Optional.empty())) {
                report.set("services", api.get("shared", "/api/v1/health/services"));
            } catch (ApiException e) {
                report.put("servicesUnknown", e.getMessage());
            }
        }
        System.out.println(json ? report.toPrettyString() : text(report));
        return running.isEmpty() ? 1 : 0;
    }

    private static String text(ObjectNode report) {
        if (report.path("processes").isEmpty()) {
            return "Nothing runs; './edrs up' starts the system.";
        }
        var text = new StringBuilder("%-26s %8s %10s%n".formatted("PROCESS", "PID", "MEMORY"));
        report.path("processes").forEach(process -> text.append("%-26s %8d %6d MiB%n".formatted(
                process.path("name").asText(), process.path("pid").asLong(), process.path("memoryMiB").asLong())));
        text.append("%n%-24s %-8s %s%n".formatted("SERVICE", "READY", "PROCESS"));
        for (var process : report.path("services").path("processes")) {
            process.path("services").forEach(service -> text.append("%-24s %-8s %s%n".formatted(service.asText(),
                    process.path("ready").asBoolean() ? "yes" : "no", process.path("process").asText())));
        }
        report.path("services").path("unserved").forEach(service -> text.append("%-24s %-8s nobody runs it%n".formatted(service.asText(), "no")));
        return text.append(report.path("servicesUnknown").asText("")).toString().stripTrailing();
    }
}

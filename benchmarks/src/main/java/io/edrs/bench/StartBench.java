package io.edrs.bench;

import io.edrs.bench.live.LiveOptions;
import io.edrs.bench.live.LiveSystem;
import io.edrs.bench.live.Usage;
import io.edrs.bench.report.FigureTable;
import io.edrs.bench.report.Report;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long a start takes and how much memory it costs. */
@Command(name = "start", mixinStandardHelpOptions = true,
        description = {"Time from nothing to ready, with an empty data folder and with one that has been used, beside Pulsar's own start;",
            "then the resident memory (proportional set size) of every process, idle and after questions.",
            "Goal: ready within 1.5 times Pulsar's own start; all within 2 GiB."})
final class StartBench implements Callable<Integer> {

    private static final double MOST_MIB = 2048;
    private static final double RATIO = 1.5;

    @Option(names = "--warm-starts", description = "Starts with a used data folder; default ${DEFAULT-VALUE}.")
    private int warmStarts = 2;

    @Option(names = "--questions", description = "Questions asked before memory is measured again; default ${DEFAULT-VALUE}.")
    private int questions = 200;

    @Mixin
    private LiveOptions options;

    @Override
    public Integer call() {
        var report = options.report("start");
        var starts = report.table("seconds to ready", "start", "pulsarAlone", "all", "ratio", "firstAnswer", "secondAnswer", "load");
        var memory = report.table("resident MiB", "when", "EDRS", "Pulsar", "PostgreSQL", "sum");
        options.progress("the broker's first start, which leaves its classes as loaded for later ones: %.1f s".formatted(pulsarAlone(null)));
        measure("cold", starts, report, null);
        try (var system = options.system()) {
            system.startAll();
            system.stopAll();
            for (var i = 1; i <= warmStarts; i++) {
                measure("warm " + i, starts, report, system);
            }
            system.startAll();
            memory(memory, "idle", system.usage());
            ask(system, questions);
            var used = memory(memory, "after %d questions".formatted(questions), system.usage());
            report.goal("all within 2 GiB", "%.0f MiB".formatted(used), used <= MOST_MIB);
        }
        return options.print(report);
    }

    /** Pulsar alone first, stopped again, then everything; a used folder when a system is given. */
    private void measure(String name, FigureTable starts, Report report, LiveSystem used) {
        var alone = pulsarAlone(used);
        options.progress("%s: Pulsar alone ready after %.1f s".formatted(name, alone));
        var system = used == null ? options.system() : used;
        try {
            var begin = System.nanoTime();
            system.startAll();
            var all = (System.nanoTime() - begin) / 1e9;
            starts.row(name, alone, all, all / alone, ask(system, 1), ask(system, 1), Report.loadAverage());
            report.goal(name + " start ready within 1.5 × Pulsar's own", "%.2f".formatted(all / alone), all <= RATIO * alone);
        } finally {
            system.stopAll();
            if (used == null) {
                system.close();
            }
        }
    }

    private double pulsarAlone(LiveSystem used) {
        var system = used == null ? options.system() : used;
        try {
            return system.start(system.parts().broker());
        } finally {
            system.stopAll();
            if (used == null) {
                system.close();
            }
        }
    }

    private static double ask(LiveSystem system, int count) {
        try (var api = system.api(null)) {
            var conversation = api.conversation();
            var begin = System.nanoTime();
            for (var i = 0; i < count; i++) {
                api.ask(conversation, "What is item number %d of the list?".formatted(i));
            }
            return (System.nanoTime() - begin) / 1e9 / count;
        }
    }

    private static double memory(FigureTable table, String when, Map<String, Usage> usage) {
        var sum = usage.values().stream().mapToDouble(Usage::residentMiB).sum();
        table.row(when, resident(usage, "EDRS"), resident(usage, "Pulsar"), resident(usage, "PostgreSQL"), sum);
        return sum;
    }

    private static double resident(Map<String, Usage> usage, String name) {
        return usage.entrySet().stream().filter(entry -> entry.getKey().startsWith(name)).mapToDouble(entry -> entry.getValue().residentMiB()).sum();
    }
}

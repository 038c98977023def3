package io.edrs.bench;

import io.edrs.bench.live.Broker;
import io.edrs.bench.live.KernelProcess;
import io.edrs.bench.live.LiveOptions;
import io.edrs.bench.load.EventStream;
import io.edrs.bench.report.Report;
import io.edrs.schema.Priority;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether what is urgent overtakes, and what is not is never forgotten. */
@Command(name = "priority", mixinStandardHelpOptions = true,
        description = {"Time critical events at one handler, alone and while a backlog of low-priority events drains, and the backlog's drain,",
            "alone and beside them.",
            "Goal: critical p95 within 2 times its idle value; low drains at 10 % of its idle rate or more."})
final class PriorityBench implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Option(names = "--backlog", description = "Low-priority events waiting; default ${DEFAULT-VALUE}.")
    private int backlog = 50_000;

    @Option(names = "--critical", description = "Critical events a second; default ${DEFAULT-VALUE}.")
    private int critical = 200;

    @Option(names = "--seconds", description = "Length of the idle stage; default ${DEFAULT-VALUE}.")
    private int seconds = 10;

    @Mixin
    private LiveOptions options;

    @Override
    public Integer call() throws Exception {
        var report = options.report("priority");
        var table = report.table("one handler", "stage", "criticalP50", "criticalP95", "criticalP99", "low/s", "load");
        try (var system = options.system(); var kernel = KernelProcess.start(system); var broker = new Broker(system);
                var stream = EventStream.throughKernel(broker)) {
            options.progress("warming up");
            stream.saturate(Priority.NORMAL, 5_000, Duration.ofSeconds(10));
            stream.atRate(Priority.CRITICAL, critical, Duration.ofSeconds(3));
            stream.reset();
            stream.atRate(Priority.CRITICAL, critical, Duration.ofSeconds(seconds));
            var idle = stream.latencies(Priority.CRITICAL);
            table.row("critical alone", idle.percentile(0.5), idle.percentile(0.95), idle.percentile(0.99), "", Report.loadAverage());
            var idleRate = drain(stream);
            table.row("low alone", "", "", "", idleRate, Report.loadAverage());
            stream.reset();
            var both = drainBeside(stream);
            var busy = stream.latencies(Priority.CRITICAL);
            table.row("both", busy.percentile(0.5), busy.percentile(0.95), busy.percentile(0.99), both, Report.loadAverage());
            report.goal("critical p95 within 2 × idle", "%.1f of %.1f ms".formatted(busy.percentile(0.95), 2 * idle.percentile(0.95)),
                    busy.percentile(0.95) <= 2 * idle.percentile(0.95));
            report.goal("low drains at 10 % of idle or more", "%.0f %%".formatted(100 * both / idleRate), both >= 0.1 * idleRate);
        }
        return options.print(report);
    }

    /** Events a second, from the first sent to the last come out. */
    private double drain(EventStream stream) {
        var before = stream.arrived(Priority.LOW);
        var begin = System.nanoTime();
        stream.send(Priority.LOW, backlog);
        if (!stream.await(Priority.LOW, before + backlog, PATIENCE)) {
            throw new IllegalStateException("Only %d of %d low events came out.".formatted(stream.arrived(Priority.LOW) - before, backlog));
        }
        var rate = backlog / ((System.nanoTime() - begin) / 1e9);
        options.progress("low drains at %.0f/s".formatted(rate));
        return rate;
    }

    private double drainBeside(EventStream stream) throws InterruptedException {
        var urgent = Thread.ofVirtual().start(() -> {
            while (!Thread.interrupted()) {
                stream.atRate(Priority.CRITICAL, critical, Duration.ofSeconds(1));
            }
        });
        var rate = drain(stream);
        urgent.interrupt();
        urgent.join();
        return rate;
    }
}

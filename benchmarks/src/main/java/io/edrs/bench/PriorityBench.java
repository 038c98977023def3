package io.edrs.bench;

import io.edrs.bench.live.Broker;
import io.edrs.bench.live.KernelProcess;
import io.edrs.bench.live.LiveOptions;
import io.edrs.bench.live.LiveSystem;
import io.edrs.bench.load.EventStream;
import io.edrs.bench.load.Latencies;
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
            "Goal: critical p95 within 2 times its idle value; low drains at 10 %% of its idle rate or more."})
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
        try (var system = options.system()) {
            // Once, so that the topics are there before the first event is sent.
            KernelProcess.start(system).close();
            try (var broker = new Broker(system); var stream = EventStream.throughKernel(broker)) {
                var idle = idle(system, stream);
                table.row("critical alone", idle.percentile(0.5), idle.percentile(0.95), idle.percentile(0.99), "", Report.loadAverage());
                var alone = drain(system, stream, false);
                table.row("low alone", "", "", "", alone, Report.loadAverage());
                var both = drain(system, stream, true);
                var busy = stream.latencies(Priority.CRITICAL);
                table.row("both", busy.percentile(0.5), busy.percentile(0.95), busy.percentile(0.99), both, Report.loadAverage());
                report.goal("critical p95 within 2 × idle", "%.1f of %.1f ms".formatted(busy.percentile(0.95), 2 * idle.percentile(0.95)),
                        busy.percentile(0.95) <= 2 * idle.percentile(0.95));
                report.goal("low drains at 10 % of idle or more", "%.0f %%".formatted(100 * both / alone), both >= 0.1 * alone);
            }
        }
        return options.print(report);
    }

    private Latencies idle(LiveSystem system, EventStream stream) {
        try (var _ = KernelProcess.start(system)) {
            options.progress("warming up");
            stream.saturate(Priority.NORMAL, 5_000, Duration.ofSeconds(10));
            stream.atRate(Priority.CRITICAL, critical, Duration.ofSeconds(3));
            stream.reset();
            stream.atRate(Priority.CRITICAL, critical, Duration.ofSeconds(seconds));
            return stream.latencies(Priority.CRITICAL);
        }
    }

    /** Events a second, of a backlog that stood before the handler started. */
    private double drain(LiveSystem system, EventStream stream, boolean beside) throws InterruptedException {
        var all = stream.arrived(Priority.LOW) + backlog;
        stream.send(Priority.LOW, backlog);
        stream.reset();
        try (var _ = KernelProcess.start(system)) {
            var begin = System.nanoTime();
            var left = all - stream.arrived(Priority.LOW);
            var urgent = Thread.ofVirtual().unstarted(() -> urge(stream));
            if (beside) {
                urgent.start();
            }
            if (!stream.await(Priority.LOW, all, PATIENCE)) {
                throw new IllegalStateException("%d low events did not come out.".formatted(all - stream.arrived(Priority.LOW)));
            }
            var rate = left / ((System.nanoTime() - begin) / 1e9);
            urgent.interrupt();
            urgent.join();
            options.progress("low drains at %.0f/s".formatted(rate));
            return rate;
        }
    }

    private void urge(EventStream stream) {
        while (!Thread.interrupted()) {
            stream.atRate(Priority.CRITICAL, critical, Duration.ofSeconds(1));
        }
    }
}

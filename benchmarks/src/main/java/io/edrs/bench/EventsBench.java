package io.edrs.bench;

import io.edrs.bench.floor.RawRelay;
import io.edrs.bench.live.Broker;
import io.edrs.bench.live.KernelProcess;
import io.edrs.bench.live.LiveOptions;
import io.edrs.bench.load.EventStream;
import io.edrs.bench.report.FigureTable;
import io.edrs.bench.report.Report;
import io.edrs.schema.Priority;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many events a second one handler takes. */
@Command(name = "events", mixinStandardHelpOptions = true,
        description = {"Send 1 KiB events through one kernel handler and through a bare consume-produce relay, one after the other in the same run:",
            "same keys, acknowledgement, batching and fsync; saturated, then at a fixed rate.",
            "Goal: at least 50 % of the relay, and 5,000 a second with p95 below 500 ms."})
final class EventsBench implements Callable<Integer> {

    @Option(names = "--seconds", description = "Length of each stage; default ${DEFAULT-VALUE}.")
    private int seconds = 10;

    @Option(names = "--under-way", description = "Events under way when saturating; default ${DEFAULT-VALUE}.")
    private int underWay = 20_000;

    @Option(names = "--rate", description = "Events a second when not saturating; default ${DEFAULT-VALUE}.")
    private int rate = 5_000;

    @Mixin
    private LiveOptions options;

    /** @param saturated events a second @param p95 milliseconds at the fixed rate */
    private record Found(double saturated, double p95) {}

    @Override
    public Integer call() throws Exception {
        var report = options.report("events");
        var table = report.table("events through one handler", "through", "saturated/s", "rate/s", "p50", "p95", "p99", "load");
        try (var system = options.system(); var kernel = KernelProcess.start(system); var broker = new Broker(system);
                var relay = new RawRelay(system.parts().broker().brokerUrl().toString(), broker.administration())) {
            Found real;
            Found bare;
            try (var stream = EventStream.throughKernel(broker)) {
                real = measure("kernel", stream, table);
            }
            try (var stream = EventStream.through(broker, RawRelay.IN, RawRelay.OUT)) {
                bare = measure("relay", stream, table);
            }
            var share = 100 * real.saturated() / bare.saturated();
            report.goal("at least 50 % of the bare relay", "%.0f %%".formatted(share), share >= 50);
            report.goal("%d a second with p95 below 500 ms".formatted(rate), "%.0f ms".formatted(real.p95()), real.p95() < 500);
        }
        return options.print(report);
    }

    private Found measure(String name, EventStream stream, FigureTable table) {
        var length = Duration.ofSeconds(seconds);
        options.progress(name + ": warming up");
        stream.saturate(Priority.NORMAL, underWay, Duration.ofSeconds(8));
        var saturated = stream.saturate(Priority.NORMAL, underWay, length);
        options.progress("%s: %.0f/s saturated".formatted(name, saturated));
        stream.await(Priority.NORMAL, Long.MAX_VALUE, Duration.ofSeconds(4));
        stream.reset();
        var before = stream.arrived(Priority.NORMAL);
        stream.atRate(Priority.NORMAL, rate, length);
        stream.await(Priority.NORMAL, before + (long) rate * seconds, Duration.ofSeconds(30));
        var times = stream.latencies(Priority.NORMAL);
        table.row(name, saturated, times.count() / (double) seconds, times.percentile(0.5), times.percentile(0.95), times.percentile(0.99), Report.loadAverage());
        return new Found(saturated, times.percentile(0.95));
    }
}

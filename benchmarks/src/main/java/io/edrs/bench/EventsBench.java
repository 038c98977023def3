package io.edrs.bench;

import io.edrs.bench.floor.RawRelay;
import io.edrs.bench.live.Broker;
import io.edrs.bench.live.KernelProcess;
import io.edrs.bench.live.LiveOptions;
import io.edrs.bench.live.LiveSystem;
import io.edrs.bench.live.Usage;
import io.edrs.bench.load.EventStream;
import io.edrs.bench.report.FigureTable;
import io.edrs.bench.report.Report;
import io.edrs.schema.Priority;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many events a second one handler takes. */
@Command(name = "events", mixinStandardHelpOptions = true,
        description = {"Send 1 KiB events through one kernel handler and through a bare consume-produce relay, one after the other in the same run:",
            "same keys, acknowledgement, sending and fsync; saturated, then at a fixed rate.",
            "CPU is told in microseconds an event while saturated: of the client with its load, and of the broker.",
            "Goal: at least 50 %% of the relay, and 5,000 a second with p95 below 500 ms."})
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
        var table = report.table("events through one handler", "through", "saturated/s", "rate/s", "p50", "p95", "p99",
                "cpuClient", "cpuPulsar", "cpuClientAtRate", "cpuPulsarAtRate", "load");
        try (var system = options.system(); var kernel = KernelProcess.start(system); var broker = new Broker(system);
                var relay = new RawRelay(system.parts().broker().brokerUrl().toString(), broker.administration())) {
            Found real;
            Found bare;
            try (var stream = EventStream.throughKernel(broker)) {
                real = measure("kernel", stream, system, table);
            }
            try (var stream = EventStream.through(broker, RawRelay.IN, RawRelay.OUT)) {
                bare = measure("relay", stream, system, table);
            }
            var share = 100 * real.saturated() / bare.saturated();
            report.goal("at least 50 % of the bare relay", "%.0f %%".formatted(share), share >= 50);
            report.goal("%d a second with p95 below 500 ms".formatted(rate), "%.0f ms".formatted(real.p95()), real.p95() < 500);
        }
        return options.print(report);
    }

    private Found measure(String name, EventStream stream, LiveSystem system, FigureTable table) {
        var length = Duration.ofSeconds(seconds);
        options.progress(name + ": warming up");
        stream.saturate(Priority.NORMAL, underWay, Duration.ofSeconds(8));
        var cpu = new Cpu(stream, system);
        var saturated = stream.saturate(Priority.NORMAL, underWay, length);
        var client = cpu.client();
        var pulsar = cpu.broker();
        options.progress("%s: %.0f/s saturated".formatted(name, saturated));
        stream.await(Priority.NORMAL, Long.MAX_VALUE, Duration.ofSeconds(4));
        stream.reset();
        var before = stream.arrived(Priority.NORMAL);
        var cpuAtRate = new Cpu(stream, system);
        stream.atRate(Priority.NORMAL, rate, length);
        stream.await(Priority.NORMAL, before + (long) rate * seconds, Duration.ofSeconds(30));
        var times = stream.latencies(Priority.NORMAL);
        table.row(name, saturated, times.count() / (double) seconds, times.percentile(0.5), times.percentile(0.95), times.percentile(0.99),
                client, pulsar, cpuAtRate.client(), cpuAtRate.broker(), Report.loadAverage());
        return new Found(saturated, times.percentile(0.95));
    }

    /** Microseconds of CPU for each event that has come out since. */
    private static final class Cpu {

        private final EventStream stream;
        private final LiveSystem system;
        private final long arrived;
        private final double clientBefore;
        private final double brokerBefore;

        Cpu(EventStream stream, LiveSystem system) {
            this.stream = stream;
            this.system = system;
            this.arrived = stream.arrived(Priority.NORMAL);
            this.clientBefore = clientTime();
            this.brokerBefore = brokerTime();
        }

        double client() {
            return (clientTime() - clientBefore) / events();
        }

        double broker() {
            return (brokerTime() - brokerBefore) / events();
        }

        private long events() {
            return Math.max(1, stream.arrived(Priority.NORMAL) - arrived);
        }

        private static double clientTime() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e3;
        }

        private double brokerTime() {
            return system.parts().broker().pid().stream().mapToDouble(pid -> 1e3 * Usage.of(pid).cpuMilliseconds()).sum();
        }
    }
}

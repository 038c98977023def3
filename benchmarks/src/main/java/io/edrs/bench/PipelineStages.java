package io.edrs.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.edrs.bench.floor.RawChain;
import io.edrs.bench.live.Api;
import io.edrs.bench.live.LiveOptions;
import io.edrs.bench.live.LiveSystem;
import io.edrs.bench.live.Usage;
import io.edrs.bench.load.DistinctQuestions;
import io.edrs.bench.load.Load;
import io.edrs.bench.report.FigureTable;
import io.edrs.bench.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** The stages of the pipeline's measurement: each asks the system, or sends the same messages raw. */
final class PipelineStages {

    static final String[] COLUMNS = {"stage", "rate", "p50", "p95", "p99", "errors", "floorP50", "floorP95", "p95/floor",
        "cpuEdrs", "cpuPulsar", "cpuPostgres", "load"};
    /** At once while warming up: the compiler counts calls, not seconds. */
    private static final int WARMING = 8;
    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final int MOST_PER_STAGE = 2_000;
    private static final double GOAL_MS = 500;
    private static final double GOAL_RATIO = 1.5;

    private final LiveSystem system;
    private final Api api;
    private final RawChain floor;
    private final DistinctQuestions questions;
    private final LiveOptions options;
    private final AtomicLong floorNumbers = new AtomicLong();
    private final Map<String, DoubleAdder> steps = new ConcurrentHashMap<>();
    private final AtomicLong answers = new AtomicLong();

    PipelineStages(LiveSystem system, Api api, RawChain floor, DistinctQuestions questions, LiveOptions options) {
        this.system = system;
        this.api = api;
        this.floor = floor;
        this.questions = questions;
        this.options = options;
    }

    void warmUp(Duration length) {
        options.progress("warming up");
        var conversations = conversations(MOST_PER_STAGE);
        Load.closed(WARMING, length, i -> api.ask(conversations.get(i % MOST_PER_STAGE), questions.rehearsal()));
        Load.open(100, Duration.ofSeconds(8), i -> floor.ask(floorNumbers.getAndIncrement()));
    }

    /** @param isUnqueued whether so few come that none waits for another, as the floor's goal supposes */
    void atRate(int rate, boolean isUnqueued, Duration length, FigureTable table, Report report) {
        var raw = Load.open(rate, length, i -> floor.ask(floorNumbers.getAndIncrement()));
        var conversations = conversations((int) (rate * length.toSeconds()));
        var before = system.usage();
        var real = Load.open(rate, length, i -> ask(conversations.get(i)));
        var cpu = cpu(before, real);
        row(table, rate + "/s open", real, raw, cpu);
        var p95 = real.latencies().percentile(0.95);
        if (rate == 100) {
            report.goal("100 a second: p95 below 500 ms without errors", "%.0f ms, %d errors".formatted(p95, real.latencies().errors()),
                    p95 < GOAL_MS && real.latencies().errors() == 0);
        }
        var bound = GOAL_RATIO * raw.latencies().percentile(0.95) + cpu.get("EDRS");
        if (isUnqueued) {
            report.goal("%d a second: p95 within 1.5 × the floor's p95 + the pods' CPU".formatted(rate),
                    "%.0f of %.0f ms".formatted(p95, bound), p95 <= bound);
        }
    }

    void saturated(int crowd, Duration length, FigureTable table) {
        var raw = Load.closed(crowd, Duration.ofSeconds(5), i -> floor.ask(floorNumbers.getAndIncrement()));
        var conversations = conversations(MOST_PER_STAGE);
        var before = system.usage();
        var real = Load.closed(crowd, length, i -> ask(conversations.get(i % MOST_PER_STAGE)));
        row(table, crowd + " at once", real, raw, cpu(before, real));
    }

    void tellSteps(Report report) {
        var means = new TreeMap<String, Double>();
        steps.forEach((step, sum) -> means.put(step, Math.round(100 * sum.sum() / answers.get()) / 100.0));
        report.fact("meanStepMilliseconds", means);
    }

    private void ask(String conversation) {
        JsonNode answer = api.ask(conversation, questions.next());
        answers.incrementAndGet();
        answer.path("timings").properties().forEach(step ->
                steps.computeIfAbsent(step.getKey(), unseen -> new DoubleAdder()).add(step.getValue().asDouble()));
    }

    private void row(FigureTable table, String stage, Load.Outcome real, Load.Outcome raw, Map<String, Double> cpu) {
        var latencies = real.latencies();
        var p95 = latencies.percentile(0.95);
        table.row(stage, real.rate(), latencies.percentile(0.5), p95, latencies.percentile(0.99), latencies.errors(),
                raw.latencies().percentile(0.5), raw.latencies().percentile(0.95), p95 / raw.latencies().percentile(0.95),
                cpu.get("EDRS"), cpu.get("Pulsar"), cpu.get("PostgreSQL"), Report.loadAverage());
        options.progress("%s: %.1f/s, p95 %.0f ms, %d errors".formatted(stage, real.rate(), p95, latencies.errors()));
    }

    /** CPU milliseconds for each question, by program. */
    private Map<String, Double> cpu(Map<String, Usage> before, Load.Outcome outcome) {
        var cpu = new TreeMap<String, Double>();
        system.usage().forEach((name, now) -> cpu.merge(name.split(" ")[0],
                (now.cpuMilliseconds() - before.get(name).cpuMilliseconds()) / Math.max(1, outcome.latencies().count()), Double::sum));
        return cpu;
    }

    private List<String> conversations(int count) {
        var begun = IntStream.range(0, count).parallel().mapToObj(i -> api.conversation()).toList();
        // What beginning so many left to do is not the questions' time.
        LockSupport.parkNanos(SETTLING.toNanos());
        return begun;
    }
}

package io.edrs.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.edrs.bench.floor.RawChain;
import io.edrs.bench.floor.SizeProbe;
import io.edrs.bench.floor.Sizes;
import io.edrs.bench.live.Api;
import io.edrs.bench.live.Broker;
import io.edrs.bench.live.LiveOptions;
import io.edrs.bench.load.DistinctQuestions;
import io.edrs.bench.report.Report;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast questions are answered, beside what the broker alone would take. */
@Command(name = "pipeline", mixinStandardHelpOptions = true,
        description = {"Ask distinct questions over HTTP at fixed rates (open loop) and as fast as they are answered (closed loop),",
            "and send the same messages, same sizes and durability, raw through the same broker: the floor.",
            "Goal: 100 a second with p95 below 500 ms; at the lowest rate, where none waits for another, p95 within 1.5 times",
            "the floor's plus the CPU time of the pods."})
final class PipelineBench implements Callable<Integer> {

    @Option(names = "--rates", split = ",", description = "Questions a second; default ${DEFAULT-VALUE}.")
    private List<Integer> rates = List.of(10, 50, 100);

    @Option(names = "--seconds", description = "Length of each stage; default ${DEFAULT-VALUE}.")
    private int seconds = 15;

    @Option(names = "--warm-up", description = "Seconds of warming up with eight questions at once; default ${DEFAULT-VALUE}.")
    private int warmUp = 20;

    @Option(names = "--crowds", split = ",", description = "Questions at once when saturating; default ${DEFAULT-VALUE}.")
    private List<Integer> crowds = List.of(8, 16, 32, 64);

    @Option(names = "--questions", description = "Distinct questions to generate; default ${DEFAULT-VALUE}.")
    private int questions = 12_000;

    @Mixin
    private LiveOptions options;

    @Override
    public Integer call() throws Exception {
        var report = options.report("pipeline");
        try (var system = options.system().startAll(); var api = system.api(null); var broker = new Broker(system)) {
            var asked = DistinctQuestions.generate(system.settings().home().resolve("generated"), questions);
            options.progress("ingesting the generated documents");
            api.ingest(system.settings().home().resolve("generated/documents"));
            var sizes = sizes(api, broker, asked, report);
            report.fact("messageBytes", sizes.byName());
            try (var floor = new RawChain(broker.transport(), broker.administration(), sizes)) {
                measure(new PipelineStages(system, api, floor, asked, options), report);
            }
            report.fact("distinctQuestions", asked.used());
        }
        return options.print(report);
    }

    private void measure(PipelineStages stages, Report report) throws Exception {
        stages.warmUp(Duration.ofSeconds(warmUp));
        var length = Duration.ofSeconds(seconds);
        var table = report.table("answers and floor, milliseconds", PipelineStages.COLUMNS);
        for (var rate : rates) {
            stages.atRate(rate, rate.equals(Collections.min(rates)), length, table, report);
        }
        for (var crowd : crowds) {
            stages.saturated(crowd, length, table);
        }
        stages.tellSteps(report);
    }

    /** What the real messages weigh, and how many there are to a question. */
    private static Sizes sizes(Api api, Broker broker, DistinctQuestions asked, Report report) {
        var process = api.get("/health/readiness").path("process").asText();
        try (var probe = new SizeProbe(broker.transport(), process, "default")) {
            JsonNode answer = null;
            for (var i = 0; i < 40; i++) {
                answer = api.ask(api.conversation(), asked.next());
            }
            report.fact("busHops", answer.path("busHops").asInt());
            report.fact("busMessages", answer.path("busMessages").asInt());
            return probe.sizes();
        }
    }

}

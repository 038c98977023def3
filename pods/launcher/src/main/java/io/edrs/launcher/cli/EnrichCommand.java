package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets the model read what rules and grammar have read. */
@Command(name = "enrich", mixinStandardHelpOptions = true,
        description = {"Show what it would cost to let the configured model read what users said (facts) and documents (relations); with --yes, do it.",
            "Each episode and each passage is read once; interrupted, the next run goes on. EDRS_MODEL_FACTS=true and EDRS_MODEL_TRIPLES=true allow it.", "",
            "Example: ./edrs enrich --facts --most 200 --yes"})
final class EnrichCommand implements Callable<Integer> {

    private static final int PORTION = 20;

    /** What is read, where. */
    private record Part(String name, String pod, String path, String things) {}

    private static final Part FACTS = new Part("facts", "memory", "/api/v1/memory/consolidation/model", "episodes");
    private static final Part RELATIONS = new Part("relations", "knowledge", "/api/v1/knowledge/graph/model", "passages");

    @Option(names = "--facts", description = "Only facts from what users said.")
    private boolean facts;

    @Option(names = "--relations", description = "Only relations from documents.")
    private boolean relations;

    @Option(names = "--most", paramLabel = "N", description = "At most so many episodes and so many passages. Default ${DEFAULT-VALUE}.")
    private int most = 1_000;

    @Option(names = "--yes", description = "Read; without it only the cost is shown.")
    private boolean yes;

    @Mixin
    private TenantOption tenant;

    @Override
    public Integer call() {
        try (var api = tenant.api()) {
            if (facts || !relations) {
                part(api, FACTS);
            }
            if (relations || !facts) {
                part(api, RELATIONS);
            }
            return 0;
        }
    }

    private void part(Api api, Part part) {
        var report = api.get(part.pod(), part.path());
        System.out.println(cost(part, report));
        if (!yes || !report.path("enabled").asBoolean()) {
            System.out.println(report.path("enabled").asBoolean() ? "  Nothing was read; --yes reads." : "  Switched off: nothing is given to a model.");
            return;
        }
        var read = 0;
        while (read < most) {
            var run = api.post(part.pod(), part.path() + "/runs", Map.of(part.things(), Math.min(PORTION, most - read)));
            read += run.path("asked").asInt();
            System.out.println("  %d %s read, %d %s kept".formatted(read, part.things(), run.path("report").path("done").path(part == FACTS ? "facts" : "triples").asLong(), part.name()));
            if (!run.path("stopped").asText("More is waiting.").equals("More is waiting.") || run.path("stopped").isNull() || run.path("asked").asInt() == 0) {
                System.out.println("  " + (run.path("stopped").isNull() ? "All is read." : run.path("stopped").asText()));
                return;
            }
        }
    }

    private static String cost(Part part, JsonNode report) {
        var waiting = report.path("waiting");
        return "%s: %s%d %s wait, about %d tokens to send, at most %d to be written, %s".formatted(part.name(),
                waiting.path("complete").asBoolean(true) ? "" : "more than ", waiting.path(part.things()).asLong(), part.things(), waiting.path("inputTokens").asLong(),
                waiting.path("outputTokensAtMost").asLong(), waiting.path("costAtMost").isNumber() ? "at most " + waiting.path("costAtMost").asText() + " by the prices set" : "no prices set");
    }
}

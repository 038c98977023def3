package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What documents claim of something. */
@Command(name = "facts", mixinStandardHelpOptions = true,
        description = {"Show what documents claim of a subject, with sources; or where they disagree.", "",
            "Example: ./edrs facts \"Vector Store\" --on 2026-03-31"})
final class FactsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "SUBJECT", description = "Of what; without it, of everything.")
    private @Nullable String subject;

    @Option(names = "--on", paramLabel = "DAY", description = "What held on that day.")
    private @Nullable String on;

    @Option(names = "--known", paramLabel = "MOMENT", description = "What was on record then.")
    private @Nullable String known;

    @Option(names = "--disagreements", description = "Only claims that cannot both be true.")
    private boolean disagreements;

    @Mixin
    private ReplyOptions reply;

    @Override
    public Integer call() {
        reply.show(api -> api.get("knowledge", "/api/v1/knowledge/facts" + (disagreements ? "/disagreements" : "") + "?limit=100"
                + parameter("subject", subject) + (disagreements ? "" : parameter("validAt", on) + parameter("knownAt", known))), this::tell);
        return 0;
    }

    private void tell(JsonNode answer) {
        answer.path("disagreements").forEach(pair -> System.out.println(line(pair.path("one")) + "\n  against " + line(pair.path("other"))));
        answer.path("facts").forEach(fact -> System.out.println(line(fact)));
        if (answer.path(disagreements ? "disagreements" : "facts").isEmpty()) {
            System.out.println(disagreements ? "No two documents disagree." : "No document claims anything of it.");
        }
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String line(JsonNode fact) {
        var from = fact.path("validFrom").isTextual() ? " from " + fact.path("validFrom").asText() : "";
        var until = fact.path("validUntil").isTextual() ? " until before " + fact.path("validUntil").asText() : "";
        return "%s · %s: %s%s%s  (%.2f, %s, %s)".formatted(fact.path("subject").asText(), fact.path("attribute").asText(), fact.path("value").asText(),
                from, until, fact.path("confidence").asDouble(), fact.path("state").asText(), fact.path("document").asText());
    }
}

package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An effect, from a graph and a table. */
@Command(name = "effect", mixinStandardHelpOptions = true,
        description = {"Measure an effect: what changes on average when somebody sets a variable so instead of so.", "",
            "The graph decides what must be held fixed. Where no data could tell the effect, that is the answer, with the reason.", "",
            "Example: ./edrs causal effect shop sales --of price --on sales --from 10 --to 12"})
final class CausalEffectCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "GRAPH", description = "A kept graph.")
    private String graph;

    @Parameters(index = "1", paramLabel = "TABLE", description = "A kept table.")
    private String table;

    @Option(names = "--of", required = true, paramLabel = "VARIABLE", description = "What is set.")
    private String treatment;

    @Option(names = "--on", required = true, paramLabel = "VARIABLE", description = "What is looked at.")
    private String outcome;

    @Option(names = "--from", required = true, paramLabel = "VALUE", description = "Set to this …")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "VALUE", description = "… or to this instead.")
    private String to;

    @Option(names = "--event", paramLabel = "KIND", description = "For an outcome of kinds: which one counts.")
    private @Nullable String event;

    @Mixin
    private ReplyOptions reply;

    @Override
    public Integer call() {
        Map<String, Object> asked = new HashMap<>(Map.of("graph", graph, "dataset", table, "treatment", treatment, "outcome", outcome, "from", from, "to", to));
        asked.put("event", event);
        reply.show(api -> api.post("reasoning", CausalCommand.BASE + "/effects", asked), CausalEffectCommand::tell);
        return 0;
    }

    private static void tell(JsonNode effect) {
        var size = effect.path("difference");
        System.out.printf("%.4g, 95 %% interval %.4g to %.4g%n", size.path("value").asDouble(), size.path("low").asDouble(), size.path("high").asDouble());
        System.out.printf("by %s: %s%n", effect.path("method").asText(), effect.path("formula").asText());
        effect.path("notes").forEach(note -> System.out.println(note.asText()));
    }
}

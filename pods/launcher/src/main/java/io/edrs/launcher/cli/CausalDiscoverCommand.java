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

/** Structure from a table. */
@Command(name = "discover", mixinStandardHelpOptions = true,
        description = {"Find what a table alone says of causes.", "",
            "  x --> y   x causes y          x <-> y   something unobserved causes both",
            "  x --- y   one causes the other, which one stays open (pc, ges, tabu)",
            "  x o-> y   y does not cause x; x causes y, or something unobserved both (fci)", "",
            "Example: ./edrs causal discover sales --method fci"})
final class CausalDiscoverCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TABLE", description = "A kept table.")
    private String table;

    @Option(names = "--method", paramLabel = "METHOD", description = "fci allows for unobserved causes, pc does not, ges and tabu search by score; default ${DEFAULT-VALUE}.")
    private String method = "fci";

    @Option(names = "--test", paramLabel = "TEST", description = "fisher-z, g2 or chi2; for ges and tabu bic or bdeu; default: what suits the data.")
    private @Nullable String test;

    @Option(names = "--alpha", description = "A smaller one finds fewer edges; default 0.05.")
    private @Nullable Double alpha;

    @Option(names = "--selection", description = "What the variables cause may have decided which rows there are (fci): '---' is then a tie made by that.")
    private boolean selection;

    @Option(names = "--keep-as", paramLabel = "NAME", description = "Keep the graph under this name.")
    private @Nullable String keepAs;

    @Mixin
    private ReplyOptions reply;

    @Override
    public Integer call() {
        Map<String, Object> asked = new HashMap<>(Map.of("dataset", table, "method", method));
        asked.put("test", test);
        asked.put("alpha", alpha);
        asked.put("keepAs", keepAs);
        asked.put("selection", selection);
        reply.show(api -> api.post("reasoning", CausalCommand.BASE + "/discover", asked), CausalDiscoverCommand::tell);
        return 0;
    }

    private static void tell(JsonNode found) {
        found.path("edges").forEach(edge -> System.out.printf("%s %s %s%n", edge.path("from").asText(), edge.path("form").asText(), edge.path("to").asText()));
        if (found.path("edges").isEmpty()) {
            System.out.println("No two variables depend on each other.");
        }
        found.path("notes").forEach(note -> System.out.println(note.asText()));
    }
}

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

/** What brought a change about. */
@Command(name = "why", mixinStandardHelpOptions = true,
        description = {"Rank what brought a change of a metric about.", "",
            "The table has one row per moment, in order, and a column per metric. What a metric's own causes explain is taken off;",
            "who moved beyond that is to blame, by how much of the target's change goes back to it.", "",
            "Example: ./edrs causal why services metrics --target latency --calls"})
final class CausalWhyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "GRAPH", description = "A kept graph.")
    private String graph;

    @Parameters(index = "1", paramLabel = "TABLE", description = "A kept table.")
    private String table;

    @Option(names = "--target", required = true, paramLabel = "VARIABLE", description = "The metric that changed.")
    private String target;

    @Option(names = "--at", paramLabel = "ROW", description = "The first row after the change, from 0; default: where it changed most.")
    private @Nullable Integer at;

    @Option(names = "--calls", description = "The graph's arrows are calls: who is called affects who calls.")
    private boolean calls;

    @Mixin
    private ReplyOptions reply;

    @Override
    public Integer call() {
        Map<String, Object> asked = new HashMap<>(Map.of("graph", graph, "dataset", table, "target", target, "calls", calls));
        asked.put("at", at);
        reply.show(api -> api.post("reasoning", CausalCommand.BASE + "/root-causes", asked), this::tell);
        return 0;
    }

    private void tell(JsonNode ranking) {
        var change = ranking.path("change");
        System.out.printf("%s changed at row %d from %.4g to %.4g%n", target, change.path("at").asInt(), change.path("before").asDouble(), change.path("after").asDouble());
        ranking.path("causes").forEach(cause -> System.out.printf("%6.1f %%  %-24s moved by %.4g beyond its causes (%.1f standard errors)%n",
                100 * cause.path("share").asDouble(), cause.path("variable").asText(), cause.path("shift").asDouble(), cause.path("surprise").asDouble()));
    }
}

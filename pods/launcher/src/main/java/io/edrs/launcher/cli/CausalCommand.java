package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Causal graphs and tables, and what they answer. */
@Command(name = "causal", mixinStandardHelpOptions = true,
        description = {"Keep causal graphs and tables, find structure in tables, and measure effects.", "",
            "A causal graph says what causes what: 'digraph { rain -> wet; price -> sales }'. It comes from people who know, or",
            "from data: 'discover' draws what the data alone allow to know. A table is a CSV file; its columns are the variables.", ""},
        footer = {"",
            "First:  ./edrs causal keep shop.dot sales.csv          a graph and a table, named after their files",
            "        ./edrs causal discover sales                   what the table alone says",
            "        ./edrs causal effect shop sales --of price --on sales --from 10 --to 12",
            "        ./edrs causal why services metrics --target latency",
            "Then ask: ./edrs ask \"Does the price affect sales?\"  \"What caused the rise of the latency?\""},
        subcommands = {CausalCommand.Keep.class, CausalCommand.Listing.class, CausalDiscoverCommand.class, CausalEffectCommand.class, CausalWhyCommand.class})
final class CausalCommand implements Runnable {

    static final String BASE = "/api/v1/reasoning/causal";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    static String path(String kind, String name) {
        return "%s/%s/%s".formatted(BASE, kind, URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    @Command(name = "keep", mixinStandardHelpOptions = true,
            description = "Keep graphs (.dot, .gv, .bif) and tables (.csv) under the names of their files; a kept one of the same name is replaced.")
    static final class Keep implements Callable<Integer> {

        @Parameters(arity = "1..*", paramLabel = "FILE", description = "Graphs and tables.")
        private Path[] files;

        @Mixin
        private TenantOption tenant;

        @Override
        public Integer call() throws IOException {
            try (var api = tenant.api()) {
                for (var file : files) {
                    print(keep(api, file));
                }
                return 0;
            }
        }

        private static JsonNode keep(Api api, Path file) throws IOException {
            var name = file.getFileName().toString();
            var dot = name.lastIndexOf('.');
            var stem = dot < 0 ? name : name.substring(0, dot);
            var text = Files.readString(file);
            return switch (dot < 0 ? "" : name.substring(dot + 1)) {
                case "csv" -> api.putJson("reasoning", path("datasets", stem), Map.of("csv", text));
                case "bif" -> api.putJson("reasoning", path("graphs", stem), Map.of("bif", text));
                case "dot", "gv" -> api.putJson("reasoning", path("graphs", stem), Map.of("dot", text));
                default -> throw new IllegalArgumentException("'%s' is neither .dot, .gv, .bif nor .csv.".formatted(name));
            };
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List what is kept.")
    static final class Listing implements Callable<Integer> {

        @Mixin
        private ReplyOptions reply;

        @Override
        public Integer call() {
            reply.show(api -> ((ObjectNode) api.get("reasoning", BASE + "/graphs")).setAll((ObjectNode) api.get("reasoning", BASE + "/datasets")), known -> {
                known.path("graphs").forEach(CausalCommand::print);
                known.path("datasets").forEach(CausalCommand::print);
            });
            return 0;
        }
    }

    private static void print(JsonNode kept) {
        System.out.printf("%-8s %-24s %s%s%n", kept.has("rows") ? "table" : "graph", kept.path("name").asText(), AnswerText.listed(kept.path("variables")),
                kept.has("rows") ? "; %d rows".formatted(kept.path("rows").asInt()) : "");
    }
}

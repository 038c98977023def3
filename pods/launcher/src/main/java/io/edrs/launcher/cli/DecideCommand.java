package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ranks the alternatives of a small table. */
@Command(name = "decide", mixinStandardHelpOptions = true,
        description = {"Rank alternatives by several criteria, with reasons, and with how firmly the choice stands.", "",
            "The file is a CSV: the first column names the alternatives, each other column is a criterion, in numbers:", "",
            "  laptop,price,battery",
            "  Alpha,900,10",
            "  Beta,700,8", "",
            "Example: ./edrs decide laptops.csv --weights price=0.6,battery=0.4 --less price",
            "Kept under a name it answers: ./edrs ask \"Which laptop should we buy?\""})
final class DecideCommand implements Callable<Integer> {

    private static final String BASE = "/api/v1/reasoning/decision";

    @Parameters(paramLabel = "FILE", description = "The table.")
    private Path file;

    @Option(names = "--weights", required = true, split = ",", paramLabel = "CRITERION=WEIGHT", description = "How much each counts; together 1.")
    private Map<String, Double> weights;

    @Option(names = "--less", split = ",", paramLabel = "CRITERION", description = "Of these, less is better.")
    private @Nullable List<String> less;

    @Option(names = "--method", paramLabel = "METHOD", description = "topsis or weighted; default ${DEFAULT-VALUE}.")
    private String method = "topsis";

    @Option(names = "--keep-as", paramLabel = "NAME", description = "Keep the choice under this name.")
    private @Nullable String keepAs;

    @Mixin
    private ReplyOptions reply;

    @Override
    public Integer call() throws IOException {
        var choice = choice(Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(line -> line.split("\\s*,\\s*")).toList());
        reply.show(api -> chosen(api, choice), chosen -> {
            chosen.path("ranking").forEach(DecideCommand::print);
            chosen.path("reasons").forEach(reason -> System.out.println(reason.asText()));
        });
        return 0;
    }

    private JsonNode chosen(Api api, Map<String, Object> choice) {
        var chosen = api.post("reasoning", BASE + "/rank", choice);
        if (keepAs != null) {
            api.putJson("reasoning", BASE + "/models/" + keepAs.replace(" ", "%20") + "/choice", choice);
        }
        return chosen;
    }

    private static void print(JsonNode standing) {
        System.out.printf("%.3f  %s%n", standing.path("score").asDouble(), standing.path("alternative").asText());
    }

    private Map<String, Object> choice(List<String[]> rows) {
        if (rows.size() < 2) {
            throw new IllegalArgumentException("'%s' needs a line of names and a line for each alternative.".formatted(file));
        }
        var head = rows.getFirst();
        var criteria = Arrays.stream(head).skip(1).map(String::strip).filter(weights::containsKey).toList();
        weights.keySet().stream().filter(name -> !criteria.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("There is no column '%s' in '%s'.".formatted(name, file));
        });
        return Map.of("method", method, "criteria", criteria.stream().map(name -> Map.of("name", name, "weight", weights.get(name),
                "benefit", less == null || !less.contains(name))).toList(),
                "alternatives", rows.stream().skip(1).map(row -> Map.of("name", row[0].strip(), "values", values(head, row))).collect(Collectors.toList()));
    }

    private Map<String, Double> values(String[] head, String[] row) {
        var values = new HashMap<String, Double>();
        IntStream.range(1, Math.min(head.length, row.length)).filter(place -> weights.containsKey(head[place].strip())).forEach(place -> {
            try {
                values.put(head[place].strip(), Double.valueOf(row[place].strip()));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'%s' of '%s' is '%s', which is no number.".formatted(head[place].strip(), row[0], row[place]), e);
            }
        });
        return values;
    }
}

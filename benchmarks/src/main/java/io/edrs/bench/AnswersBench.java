package io.edrs.bench;

import io.edrs.bench.answers.Generator;
import io.edrs.bench.answers.Runner;
import io.edrs.bench.answers.Score;
import io.edrs.bench.live.HttpAnswerer;
import io.edrs.bench.live.LiveOptions;
import io.edrs.bench.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How often the answers are right. */
@Command(name = "answers", mixinStandardHelpOptions = true,
        description = {"Ingest 200 generated documents (tables, prose, lists) and ask 100 questions, 20 of which nothing answers.",
            "Right: all expected values are said and quoted from the right document. False: an unanswerable question is answered.",
            "Goal: right at least 90 %%, false at most 5 %%."})
final class AnswersBench implements Callable<Integer> {

    @Option(names = "--seed", description = "Seed of the documents; default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--split", description = "Themes: test or tuning; default ${DEFAULT-VALUE}.")
    private String split = "test";

    @Option(names = "--misses", paramLabel = "FILE", description = "Write what was answered wrongly to a file.")
    private Path misses;

    @Mixin
    private LiveOptions options;

    @Override
    public Integer call() throws IOException {
        var report = options.report("answers");
        try (var system = options.system().startAll(); var api = system.api(null)) {
            var folder = system.settings().home().resolve("generated-" + split + "-" + seed);
            var questions = Generator.generate(folder, split, seed, 200, 100);
            var answerer = new HttpAnswerer(api);
            options.progress("ingesting 200 documents");
            var begin = System.nanoTime();
            answerer.ingest(folder.resolve("documents"));
            report.fact("ingestSeconds", (System.nanoTime() - begin) / 1e9);
            options.progress("asking 100 questions");
            tell(report, new Runner(answerer).run(questions));
        }
        return options.print(report);
    }

    private void tell(Report report, Score score) throws IOException {
        report.fact("rightPercent", 100 * score.right());
        report.fact("falsePercent", 100 * score.falseAnswers());
        report.fact("medianMilliseconds", score.medianMilliseconds());
        var table = report.table("kinds", "kind", "good", "asked");
        score.results().stream().collect(Collectors.groupingBy(result -> result.question().kind(), TreeMap::new, Collectors.toList()))
                .forEach((kind, results) -> table.row(kind, results.stream().filter(Score.Result::good).count(), results.size()));
        report.goal("right at least 90 %", "%.1f %%".formatted(100 * score.right()), score.right() >= 0.9);
        report.goal("false at most 5 %", "%.1f %%".formatted(100 * score.falseAnswers()), score.falseAnswers() <= 0.05);
        if (misses != null) {
            Files.writeString(misses, score.results().stream().filter(result -> !result.good()).map(result -> "%s %s %s%n  gold  %s %s%n  said  %s (%.2f)%n  cited %s%n"
                    .formatted(result.question().kind(), result.question().before(), result.question().text(), result.question().document(),
                            result.question().values(), result.answer().text(), result.answer().confidence(), result.answer().citations())).collect(Collectors.joining("\n")));
        }
    }
}

package io.edrs.bench;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import io.edrs.bench.report.Report;
import io.edrs.bench.search.LargeSearch;
import io.edrs.bench.search.TwoHop;
import io.edrs.bench.search.TwoHopContest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a search finds and how long it takes. */
@Command(name = "search", mixinStandardHelpOptions = true, description = {
    "Questions that need several passages: recall beside BM25 alone, vectors alone and published lists; and a search's time among many items.",
    "The data are not part of the project; --data names their folder. Times leave the embedding of the question out."})
final class SearchBench implements Callable<Integer> {

    private static final int LISTED = 783;
    private static final double GOAL = 0.90;

    @Option(names = "--data", paramLabel = "DIR", description = "A folder with corpus.json, questions.json and peer-*.json.")
    private @Nullable Path data;

    @Option(names = "--items", description = "Also search so many drawn items; 0 for none. Default ${DEFAULT-VALUE}.")
    private int items;

    @Option(names = "--most", description = "At most so many passages of the whole; default all.")
    private int most = Integer.MAX_VALUE;

    @Option(names = "--short", description = "The first 783 passages only.")
    private boolean isShort;

    @Option(names = "--synonyms", paramLabel = "COSINE", split = ",", description = "Also with edges between names whose embeddings are as near, as the product makes them from 0.7 on; default ${DEFAULT-VALUE}.")
    private List<Double> synonyms = List.of(0.7);

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private final Report report = new Report("search", Clock.systemUTC().instant());

    @Override
    public Integer call() throws IOException {
        if (data == null && items == 0) {
            throw new IllegalArgumentException("--data DIR is missing: a folder with corpus.json, questions.json and peer-*.json (or --items N alone)");
        }
        var folder = Files.createTempDirectory("edrs-bench-search");
        try {
            if (data != null) {
                twoHop(TwoHop.in(data), folder);
            }
            if (items > 0) {
                LargeSearch.run(report, folder.resolve("large"), items);
            }
        } finally {
            deleted(folder);
        }
        System.out.println(report.text(json));
        return 0;
    }

    private void twoHop(TwoHop set, Path folder) throws IOException {
        var table = report.table("two-hop", "passages", "ranking", "questions", "count", "recallAt5", "recallAt10", "allGoldAt8", "p50", "p95", "ratioP50");
        var contest = new TwoHopContest(set, new AllMiniLmL6V2QuantizedEmbeddingModel(), synonyms,
                report.table("synonym edges", "passages", "from", "subjects", "names", "edges", "secondsEmbedding", "microsNearest"));
        var listed = contest.run(table, folder.resolve("listed"), LISTED, false);
        contest.peers(table, Integer.toString(Math.min(LISTED, set.corpus().size())));
        report.goal("all gold in the first 8, odd questions, %d passages >= 0.90".formatted(LISTED), "%.3f".formatted(listed.get("odd (test)").allGoldAt8()),
                listed.get("odd (test)").allGoldAt8() >= GOAL);
        contest.run(table, folder.resolve("hidden"), LISTED, true);
        if (!isShort) {
            contest.run(table, folder.resolve("whole"), Math.min(most, set.corpus().size()), false);
            contest.run(table, folder.resolve("whole-hidden"), Math.min(most, set.corpus().size()), true);
        }
    }

    private static void deleted(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}

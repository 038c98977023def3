package io.edrs.bench.recall;

import io.edrs.bench.report.Report;
import io.edrs.platform.adapters.lucene.LuceneLexicalIndex;
import io.edrs.platform.adapters.models.MiniLmEmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How much of what answers a question is recalled. */
@Command(name = "recall", mixinStandardHelpOptions = true, description = {
    "Tell the memory pod conversations of two people over 32 sessions and ask about them: recall@5 and recall@10 by kind of",
    "question for BM25 alone, vectors alone and recall, from 'tuning' templates, from 'test' ones that no weight was tuned on, and from 'fresh' ones",
    "that were written when all rules stood.",
    "Kinds: single (asked in other words), reply (the answer does not repeat what was asked), changed (then or now),",
    "time (what on that day), when, anchor (the week before …), two-hop. Look-alikes that answer nothing are strewn in.",
    "Splits 'life-tuning' and 'life-test': two friends who write long turns; kinds: single, reply, when, list (several turns), two, open",
    "(what follows from what was said), other (asked of the one who did not say it).",
    "Goals: BM25 alone at most 60 %% recall@10 on the test templates, and recall at least 15 points above it.",
    "",
    "A set of your own: --data DIR, a folder of .json files, each a conversation or a list of them:",
    "  {\"conversation\": \"c1\",",
    "   \"sessions\": [{\"date\": \"2025-03-01\" or \"2025-03-01T18:00:00Z\",",
    "     \"turns\": [{\"id\": \"1:1\", \"speaker\": \"Anna\", \"text\": \"…\"}, …]}, …],",
    "   \"questions\": [{\"text\": \"…\", \"gold\": [\"1:1\", …], \"kind\": \"single\"}, …]}",
    "Questions are put a day after the last session; those without gold turns are left out.", ""})
public final class RecallBench implements Callable<Integer> {

    private static final double MOST_BY_WORDS = 0.6;
    private static final double LEAST_GAIN = 0.15;
    private static final double AIM = 0.75;

    @Option(names = "--seed", description = "Seed of the conversations; default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--conversations", description = "Conversations of each split; default ${DEFAULT-VALUE}.")
    private int conversations = 6;

    @Option(names = "--split", description = "Only these splits: tuning, test, fresh, life-tuning, life-test.")
    private @Nullable String split;

    @Option(names = "--data", paramLabel = "DIR", description = "A folder of conversations instead of generated ones.")
    private @Nullable Path data;

    @Option(names = "--misses", paramLabel = "FILE", description = "Write what was not recalled to a file.")
    private @Nullable Path misses;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var clock = Clock.systemUTC();
        var report = new Report("recall", clock.instant());
        var folder = Files.createTempDirectory("edrs-bench-recall");
        if (misses != null) {
            Files.deleteIfExists(misses);
        }
        try (var model = new MiniLmEmbeddingModel(); var plain = new LuceneLexicalIndex(folder.resolve("plain"), clock);
                var rig = new Rig(folder.resolve("rig"), model, clock)) {
            for (var set : sets().entrySet()) {
                var contest = new Contest(rig, plain, misses);
                for (int i = 0; i < set.getValue().size(); i++) {
                    contest.run(set.getKey(), set.getValue().get(i), i);
                }
                tell(report, set.getKey(), set.getValue(), contest);
            }
        } finally {
            Folders.delete(folder);
        }
        System.out.println(report.text(json));
        return 0;
    }

    private Map<String, List<Dialogue>> sets() throws IOException {
        var sets = new LinkedHashMap<String, List<Dialogue>>();
        if (data != null) {
            sets.put("data", DialogueFiles.read(data));
            return sets;
        }
        for (var name : split == null ? List.of("tuning", "test", "fresh", "life-tuning", "life-test") : List.of(split.split(","))) {
            sets.put(name, name.startsWith("life") ? new LifeGenerator(name, seed).dialogues(conversations)
                    : new DialogueGenerator(name, seed).dialogues(conversations));
        }
        return sets;
    }

    private static void tell(Report report, String set, List<Dialogue> dialogues, Contest contest) {
        report.fact(set + " turns", dialogues.stream().flatMap(one -> one.sessions().stream()).mapToInt(one -> one.turns().size()).sum());
        var table = report.table(set, "kind", "questions", "bm25At5", "vectorsAt5", "recallAt5", "bm25At10", "vectorsAt10", "recallAt10");
        for (var kind : contest.recall.kinds()) {
            table.row(kind, contest.recall.questions(kind), contest.words.at5(kind), contest.vectors.at5(kind), contest.recall.at5(kind),
                    contest.words.at10(kind), contest.vectors.at10(kind), contest.recall.at10(kind));
        }
        var prefix = set.equals("test") || set.equals("data") ? "" : set + ".";
        report.fact(prefix + "recallAt5", contest.recall.at5("all"));
        report.fact(prefix + "recallAt10", contest.recall.at10("all"));
        report.fact(prefix + "p50", contest.latencies.percentile(0.5));
        report.fact(prefix + "p95", contest.latencies.percentile(0.95));
        goals(report, set, contest);
    }

    private static void goals(Report report, String set, Contest contest) {
        double words = contest.words.at10("all");
        double gain = contest.recall.at10("all") - words;
        if (set.equals("test")) {
            report.goal("test: BM25 alone at most 60 % recall@10", "%.1f %%".formatted(100 * words), words <= MOST_BY_WORDS);
            report.goal("test: recall@10 at least 15 points above BM25 alone", "%.1f".formatted(100 * gain), gain >= LEAST_GAIN);
        }
        if (set.equals("data")) {
            double found = contest.recall.at10("all");
            report.goal("recall@10 above 75 %", "%.1f %%".formatted(100 * found), found > AIM);
        }
    }
}

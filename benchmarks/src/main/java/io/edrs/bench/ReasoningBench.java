package io.edrs.bench;

import io.edrs.bench.reasoning.Exams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reasoning on published problem sets. */
@Command(name = "reasoning", mixinStandardHelpOptions = true, description = {
    "Works through ProntoQA, ProofWriter and LogicalDeduction from the English and from the recorded programs, and through FOLIO from the",
    "English (and from gold formulas where conclusions have them), without a model and in this process. Data: a folder with one folder per set.",
    "In per cent: accuracy is right answers among all problems, precise among those answered; coverage is the share answered; proved the",
    "share whose answer has a certificate its checker accepted."})
final class ReasoningBench implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the problem sets; default ${DEFAULT-VALUE}.")
    private Path data = Path.of("..", "shared", "data", "logic");

    @Option(names = "--set", paramLabel = "NAME", description = "Only sets whose name contains this.")
    private @Nullable String set;

    @Option(names = "--within", paramLabel = "MS", description = "Milliseconds for each problem; default ${DEFAULT-VALUE}.")
    private int within = 2_000;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the problems drawn afresh in many wordings; default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--misses", description = "List what was not answered or answered wrongly, with the reason.")
    private boolean misses;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        var report = new Exams(data, Duration.ofMillis(within), set == null ? "" : set, seed).report(misses);
        System.out.println(report.text(json));
        return 0;
    }
}

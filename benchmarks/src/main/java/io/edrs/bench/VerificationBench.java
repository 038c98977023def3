package io.edrs.bench;

import io.edrs.bench.answers.LocalAnswerer;
import io.edrs.bench.report.Report;
import io.edrs.bench.verification.Corruption;
import io.edrs.bench.verification.Corruptor;
import io.edrs.bench.verification.TrueAnswer;
import io.edrs.bench.verification.TrueAnswers;
import io.edrs.reasoning.Verification;
import io.edrs.reasoning.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How much of what is wrong verification finds, and how much of what is right it takes for wrong. */
@Command(name = "verification", mixinStandardHelpOptions = true, description = {
    "Makes 300 true answers wrong, 50 in each way (number, unit, negation, entity, date, citation), and verifies them and the true ones.",
    "The answers: composed by reasoning from generated documents, the same facts worded anew, restated in other units and ways of writing",
    "dates, and sentences and values of docs/samples. Goal: at least 95 %% found, at most 5 %% false alarms."})
final class VerificationBench implements Callable<Integer> {

    private static final int EACH = 50;

    @Option(names = "--seed", description = "Seed of the documents and corruptions; default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--split", description = "Themes and samples: test, blind or tuning; default ${DEFAULT-VALUE}.")
    private String split = "test";

    @Option(names = "--misses", paramLabel = "FILE", description = "Write what was not found and the false alarms to a file.")
    private Path misses;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private final List<String> missed = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var report = new Report("verification", Clock.systemUTC().instant());
        report.fact("split", split);
        report.fact("seed", seed);
        var folder = Files.createTempDirectory("edrs-verification");
        try (var answerer = new LocalAnswerer()) {
            var samples = Path.of(System.getProperty("edrs.project", "."), "docs", "samples");
            var answers = new TrueAnswers(split, seed).all(answerer, folder, samples);
            alarms(report, answerer.verifier(), answers);
            found(report, answerer.verifier(), answers);
            uncited(report, answerer.verifier(), answers);
            time(report, answerer.verifier(), answers);
        }
        if (misses != null) {
            Files.write(misses, missed);
        }
        System.out.println(report.text(json));
        return 0;
    }

    private void alarms(Report report, Verifier verifier, List<TrueAnswer> answers) {
        var table = report.table("true answers", "source", "answers", "falseAlarms");
        var total = 0;
        for (var source : answers.stream().collect(Collectors.groupingBy(TrueAnswer::source, TreeMap::new, Collectors.toList())).entrySet()) {
            var alarms = source.getValue().stream().filter(answer -> !clean(verifier, answer, "ALARM " + source.getKey(), true)).count();
            table.row(source.getKey(), source.getValue().size(), alarms);
            total += (int) alarms;
        }
        var share = 100.0 * total / answers.size();
        report.fact("falseAlarmPercent", share);
        report.goal("false alarms at most 5 %", "%.1f %% of %d".formatted(share, answers.size()), share <= 5);
    }

    private void found(Report report, Verifier verifier, List<TrueAnswer> answers) {
        var random = new Random(seed);
        var corruptor = new Corruptor(random, answers);
        var table = report.table("corruptions", "kind", "found", "made");
        var total = 0;
        var made = 0;
        for (var how : Corruption.values()) {
            var wrong = corrupted(how, corruptor, answers, random);
            var found = wrong.stream().filter(answer -> !clean(verifier, answer, "MISSED " + how, false)).count();
            table.row(how.name().toLowerCase(Locale.ROOT), found, wrong.size());
            total += (int) found;
            made += wrong.size();
        }
        var share = 100.0 * total / made;
        report.fact("foundPercent", share);
        report.goal("at least 95 % found", "%.1f %% of %d".formatted(share, made), share >= 95);
    }

    /** The same without citations, as the text of a model is verified: any of the evidence may support it. */
    private void uncited(Report report, Verifier verifier, List<TrueAnswer> answers) {
        var random = new Random(seed);
        var corruptor = new Corruptor(random, answers);
        var table = report.table("against all evidence", "kind", "found", "made");
        for (var how : Corruption.values()) {
            if (how != Corruption.CITATION) {
                var wrong = corrupted(how, corruptor, answers, random);
                table.row(how.name().toLowerCase(Locale.ROOT), wrong.stream().filter(answer -> !verify(verifier, answer, false, "MISSED uncited " + how)).count(), wrong.size());
            }
        }
        var alarms = answers.stream().filter(answer -> !verify(verifier, answer, true, "ALARM uncited")).count();
        report.fact("falseAlarmPercentAgainstAllEvidence", 100.0 * alarms / answers.size());
    }

    private boolean verify(Verifier verifier, TrueAnswer answer, boolean expected, String label) {
        var checked = verifier.verify(answer.text(), answer.evidence());
        if (checked.clean() != expected) {
            missed.add("%s: %s%n   %s".formatted(label, answer.text(), reasons(checked)));
        }
        return checked.clean();
    }

    private static List<TrueAnswer> corrupted(Corruption how, Corruptor corruptor, List<TrueAnswer> answers, Random random) {
        var shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, random);
        return shuffled.stream().map(answer -> corruptor.corrupt(how, answer)).flatMap(java.util.Optional::stream).limit(EACH).toList();
    }

    private boolean clean(Verifier verifier, TrueAnswer answer, String label, boolean expected) {
        var checked = verifier.verify(answer.text(), answer.citations(), answer.evidence());
        if (checked.clean() != expected) {
            missed.add("%s: %s%n   %s%n   cited %s".formatted(label, answer.text(), reasons(checked), answer.citations()));
        }
        return checked.clean();
    }

    private static String reasons(Verification checked) {
        return checked.verdicts().stream().map(verdict -> verdict.state() + " (" + verdict.reason() + ")").collect(Collectors.joining("; ")) + " " + checked.faults();
    }

    /** What the check adds to a question: composed answers, after the others warmed it up. */
    private static void time(Report report, Verifier verifier, List<TrueAnswer> answers) {
        var composed = answers.stream().filter(answer -> answer.source().equals("composed")).toList();
        var times = new double[composed.size()];
        for (var i = 0; i < times.length; i++) {
            var started = System.nanoTime();
            verifier.verify(composed.get(i).text(), composed.get(i).citations(), composed.get(i).evidence());
            times[i] = (System.nanoTime() - started) / 1e6;
        }
        Arrays.sort(times);
        report.fact("composedMillisecondsP50", times[times.length / 2]);
        report.fact("composedMillisecondsP95", times[times.length * 95 / 100]);
    }
}

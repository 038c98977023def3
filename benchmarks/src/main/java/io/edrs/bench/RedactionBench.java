package io.edrs.bench;

import io.edrs.bench.redaction.Labelled;
import io.edrs.bench.redaction.Tally;
import io.edrs.bench.report.FigureTable;
import io.edrs.bench.report.Report;
import io.edrs.gateway.personal.PersonalData;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How well personal data is found. */
@Command(name = "redaction", mixinStandardHelpOptions = true, description = {
    "Look for personal data in some three hundred made-up texts, labelled by hand, more than half of them without any: numbers of versions,",
    "orders, books and rows that look alike. One half was used to find mistakes; the other was written before, and is only measured.",
    "Right is what is found whole and of its kind. Precision: the share of what is found that is right; recall: of what is labelled.", ""})
final class RedactionBench implements Callable<Integer> {

    private static final List<String> NAMES = List.of("Ann Lee", "Jürgen Groß");
    private static final int ROUNDS = 200;

    @Option(names = "--misses", description = "Print the texts of the tuning half where what was found is not what is labelled.")
    private boolean misses;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private final PersonalData data = new PersonalData(List.of("US", "GB", "DE", "FR", "ES", "IT"));

    @Override
    public Integer call() {
        var report = new Report("redaction", Clock.systemUTC().instant());
        var table = report.table("personal data", "of", "labelled", "found", "right", "precision", "recall");
        half("tuning", table, misses);
        half("held-out", table, false);
        var texts = Labelled.in("held-out.txt").stream().map(Labelled::text).toList();
        for (var round = 0; round < ROUNDS; round++) {
            texts.forEach(data::find);
        }
        var begun = System.nanoTime();
        for (var round = 0; round < ROUNDS; round++) {
            texts.forEach(data::find);
        }
        report.table("time", "of", "microseconds").row("a text", (System.nanoTime() - begun) / 1e3 / ROUNDS / texts.size());
        System.out.println(report.text(json));
        return 0;
    }

    private void half(String name, FigureTable table, boolean tell) {
        var tally = new Tally();
        for (var text : Labelled.in(name + ".txt")) {
            var found = data.find(text.text(), NAMES);
            tally.add(text, found);
            if (tell && !found.equals(text.labels())) {
                System.out.printf("%s%n  labelled %s%n  found    %s%n", text.text(), text.labels(), found);
            }
        }
        tally.rows(table, name);
    }
}

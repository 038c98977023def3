package io.edrs.bench;

import io.edrs.bench.extraction.Labelled;
import io.edrs.bench.extraction.Readers;
import io.edrs.bench.extraction.Tally;
import io.edrs.bench.report.Report;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How well claims are read. */
@Command(name = "extraction", mixinStandardHelpOptions = true, description = {
    "Read the claims of some seventy made-up sentences, labelled by hand: half as documents say them, half as users do.",
    "Precision: the share of the claims read that are labelled; recall: the share of the labelled that are read. Right is a claim",
    "whose subject, attribute and value are (articles, case and punctuation aside); 'loosely' forgives the attribute.", ""})
final class ExtractionBench implements Callable<Integer> {

    @Option(names = "--misses", description = "Print what was read wrongly or not at all.")
    private boolean misses;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        var report = new Report("extraction", Clock.systemUTC().instant());
        var table = report.table("claims", "of", "sentences", "labelled", "read", "precision", "recall", "preciseLoosely", "recalledLoosely", "silentRight");
        tally("documents", Readers::ofDocument, misses).row(table, "documents");
        tally("turns", Readers::ofTurn, misses).row(table, "turns");
        System.out.println(report.text(json));
        return 0;
    }

    private static Tally tally(String file, Function<String, List<Labelled.Claim>> reader, boolean misses) {
        var tally = new Tally();
        for (var sentence : Labelled.in(file + ".txt")) {
            var read = reader.apply(sentence.text());
            tally.add(sentence, read);
            if (misses && !tally.isRight(sentence, read)) {
                System.out.printf("%s%n  labelled %s%n  read     %s%n", sentence.text(), sentence.claims(), read);
            }
        }
        return tally;
    }
}

package io.edrs.bench.reasoning;

import io.edrs.bench.fresh.Kinds;
import io.edrs.bench.fresh.Orders;
import io.edrs.bench.report.FigureTable;
import io.edrs.bench.report.Report;
import io.edrs.platform.language.Tagger;
import io.edrs.platform.language.Word;
import io.edrs.reasoning.deduction.Solver;
import io.edrs.reasoning.english.EnglishReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works through the sets and reports. */
public final class Exams {

    private static final List<Double> DOUBTS = List.of(2.0, 4.0, 6.0, 9.0, 100.0);

    private final int problems = 200;
    private final Solver solver;
    private final ProblemSets sets;
    private final long seed;
    private final String only;
    private final Duration within;

    /**
     * @param only a part of the names of the sets wanted; empty for all
     * @param seed of the fresh problems
     */
    public Exams(Path data, Duration within, String only, long seed) {
        var tagger = new Tagger();
        var reader = new EnglishReader(words -> tagger.tags(words.stream().map(word -> new Word(word, word, word, 0, word.length())).toList()));
        this.solver = new Solver(reader);
        this.sets = new ProblemSets(data, solver, within);
        this.seed = seed;
        this.within = within;
        this.only = only;
    }

    private interface Loader {
        List<Exam> load() throws IOException;
    }

    private Map<String, Loader> loaders() {
        var loaders = new LinkedHashMap<String, Loader>();
        loaders.put("ProntoQA", () -> sets.statements("ProntoQA"));
        loaders.put("ProofWriter", () -> sets.statements("ProofWriter"));
        loaders.put("LogicalDeduction", sets::puzzles);
        loaders.put("ProntoQA programs", () -> sets.programs("ProntoQA"));
        loaders.put("ProofWriter programs", () -> sets.programs("ProofWriter"));
        loaders.put("LogicalDeduction programs", sets::puzzlePrograms);
        loaders.put("fresh kinds", () -> FreshSets.statements(new Kinds(seed).draw(problems, false), solver, within));
        loaders.put("fresh rules", () -> FreshSets.statements(new Kinds(seed + 1).draw(problems, true), solver, within));
        loaders.put("fresh orders, options", () -> FreshSets.orders(new Orders(seed).draw(problems, "options"), solver, within));
        loaders.put("fresh orders, whether", () -> FreshSets.orders(new Orders(seed + 1).draw(problems, "whether"), solver, within));
        loaders.put("fresh orders, which", () -> FreshSets.orders(new Orders(seed + 2).draw(problems, "which"), solver, within));
        loaders.put("FOLIO formulas", sets::formulas);
        loaders.put("FOLIO stories seen", () -> sets.stories(false));
        loaders.put("FOLIO stories held out", () -> sets.stories(true));
        return loaders;
    }

    /** @param misses whether what was not right is listed */
    public Report report(boolean misses) throws IOException {
        var report = new Report("reasoning", Clock.systemUTC().instant());
        report.fact("withinMs", within.toMillis());
        var table = report.table("sets", "set", "problems", "accuracy", "coverage", "precise", "proved", "p50ms", "p95ms");
        var curves = new LinkedHashMap<String, Marks>();
        for (var loader : loaders().entrySet()) {
            if (loader.getKey().contains(only)) {
                var marks = Marks.of(loader.getValue().load());
                table.row(loader.getKey(), marks.problems(), marks.accuracy(), marks.coverage(), marks.precise(), marks.proved(), marks.percentile(50), marks.percentile(95));
                if (loader.getKey().contains("stories")) {
                    curves.put(loader.getKey(), marks);
                }
                if (misses) {
                    marks.misses().forEach(miss -> report.fact(loader.getKey() + " " + miss.getKey(), miss.getValue()));
                }
            }
        }
        curves.forEach((name, marks) -> curve(report.table(name + ", by doubt", "doubtAtMost", "coverage", "precise", "majorityClass"), marks));
        return report;
    }

    private static void curve(FigureTable table, Marks marks) {
        for (var doubt : DOUBTS) {
            var surer = marks.atMost(doubt);
            table.row(doubt, 100.0 * surer.answered() / marks.problems(), surer.precise(), marks.majority());
        }
    }
}

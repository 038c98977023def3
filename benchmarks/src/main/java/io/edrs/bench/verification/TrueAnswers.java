package io.edrs.bench.verification;

import io.edrs.bench.answers.Chunks;
import io.edrs.bench.answers.Generator;
import io.edrs.bench.answers.LocalAnswerer;
import io.edrs.bench.answers.Runner;
import io.edrs.bench.answers.Statements;
import io.edrs.platform.language.Sentences;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.reasoning.Citation;
import io.edrs.schema.reasoning.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Collects true answers: composed by the pod, worded anew as a model would, restated in other units, and from the sample documents. */
public final class TrueAnswers {

    private static final List<String> SAMPLES_TO_TUNE_ON = List.of("handbook.md", "limits.md", "edrs-overview.md");
    private static final List<String> SAMPLES_TO_TEST_ON = List.of("incidents.md", "stores.md", "prices.csv", "slo.html", "onboarding.txt");
    private static final int DOCUMENTS = 200;
    private static final int QUESTIONS = 200;
    private static final int STATEMENTS = 240;

    private final String split;
    private final long seed;

    public TrueAnswers(String split, long seed) {
        this.split = split;
        this.seed = seed;
    }

    /** The answers of all sources; the folder takes the generated documents. */
    public List<TrueAnswer> all(LocalAnswerer answerer, Path folder, Path samples) throws IOException {
        var answers = new ArrayList<TrueAnswer>();
        answers.addAll(composed(answerer, folder));
        var statements = new ArrayList<>(Statements.of(split, seed, DOCUMENTS));
        java.util.Collections.shuffle(statements, new Random(seed));
        var rephrased = statements.stream().limit(STATEMENTS).map(TrueAnswers::rephrased).toList();
        answers.addAll(rephrased);
        rephrased.forEach(answer -> Restated.of(answer).ifPresent(answers::add));
        for (var sample : split.equals("tuning") ? SAMPLES_TO_TUNE_ON : SAMPLES_TO_TEST_ON) {
            answers.addAll(ofSample(samples.resolve(sample)));
        }
        return answers;
    }

    /** What the pod composes, as far as the answer is right. */
    private List<TrueAnswer> composed(LocalAnswerer answerer, Path folder) {
        var questions = Generator.generate(folder, split, seed, DOCUMENTS, QUESTIONS);
        answerer.ingest(folder.resolve("documents"));
        var answers = new ArrayList<TrueAnswer>();
        for (var question : questions) {
            question.before().forEach(before -> answerer.composed("v" + question.id(), before));
            var composed = answerer.composed("v" + question.id(), question.text());
            if (question.answerable() && Runner.isGood(question, composed)) {
                answers.add(new TrueAnswer("composed", composed.answer(), composed.citations(), composed.evidence(), Names.in(composed.answer())));
            }
        }
        return answers;
    }

    private static TrueAnswer rephrased(Statements.Statement statement) {
        return new TrueAnswer("rephrased", statement.text(), List.of(citation(statement.resting(), statement.resting().text())),
                statement.passages().stream().map(TrueAnswers::evidence).toList(), statement.names());
    }

    /** Each sentence of running text, and each value of a row as a sentence. */
    private static List<TrueAnswer> ofSample(Path file) throws IOException {
        var passages = Chunks.of(file, Files.readString(file));
        var evidence = passages.stream().map(TrueAnswers::evidence).toList();
        return passages.stream().flatMap(passage -> (passage.kind().equals("table") ? rows(passage) : sentences(passage))
                .map(said -> new TrueAnswer("samples", said, List.of(citation(passage, quote(passage, said))), evidence, Names.in(said)))).toList();
    }

    private static String quote(Passage passage, String said) {
        return passage.text().contains(said) ? said : passage.text();
    }

    private static Stream<String> sentences(Passage passage) {
        return Sentences.of(passage.text()).stream().filter(sentence -> sentence.length() > 30 && sentence.endsWith(".") && !sentence.contains("---"));
    }

    private static Stream<String> rows(Passage passage) {
        var cells = passage.text().split(" \\| ");
        var label = cells[0].substring(cells[0].indexOf(": ") + 2);
        return Stream.of(cells).skip(1).filter(cell -> cell.indexOf(": ") > 0 && cell.indexOf(": ") + 2 < cell.length())
                .map(cell -> "The %s of %s is %s.".formatted(lower(cell.substring(0, cell.indexOf(": "))), label, cell.substring(cell.indexOf(": ") + 2)));
    }

    private static String lower(String header) {
        return Character.toLowerCase(header.charAt(0)) + header.substring(1);
    }

    private static Citation citation(Passage passage, String quote) {
        return new Citation(passage.document(), passage.place(), quote, 1);
    }

    private static Evidence evidence(Passage passage) {
        return new Evidence("passage", passage.id(), passage.document(), passage.place() + "\n" + passage.text(), 1);
    }
}

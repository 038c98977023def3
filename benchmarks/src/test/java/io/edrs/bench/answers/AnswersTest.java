package io.edrs.bench.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The floors keep what was reached. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {

    @TempDir
    Path folder;
    private LocalAnswerer answerer;

    @BeforeAll
    void start() {
        answerer = new LocalAnswerer();
    }

    @AfterAll
    void stop() {
        answerer.close();
    }

    @ParameterizedTest
    @CsvSource({"tuning,1,0.95", "test,1,0.90", "blind,1,0.88"})
    void answersWhatTheDocumentsSayAndRefusesTheRest(String split, long seed, double floor) throws Exception {
        var run = folder.resolve(split + seed);
        var questions = Generator.generate(run, split, seed, 200, 100);
        answerer.ingest(run.resolve("documents"));
        var score = new Runner(answerer).run(questions);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "answers-%s-%d.txt".formatted(split, seed)), report(score));
        assertThat(score.right()).as(score.summary()).isGreaterThanOrEqualTo(floor);
        assertThat(score.falseAnswers()).as(score.summary()).isLessThanOrEqualTo(0.05);
        assertThat(answerer.concluded).as("questions documents answer are left to retrieval; %d were looked at, %d fitted", answerer.asked, answerer.fitting).isEmpty();
    }

    private static String report(Score score) {
        return score.summary() + "\n\n" + score.results().stream().filter(result -> !result.good()).map(result -> "%s %s%n  gold  %s %s%n  said  %s (%.2f)%n  cited %s%n".formatted(
                result.question().kind(), result.question().before() + " " + result.question().text(), result.question().document(), result.question().values(),
                result.answer().text(), result.answer().confidence(), result.answer().citations())).collect(Collectors.joining("\n"));
    }
}

package io.edrs.launcher.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleQuestionsTest {

    private static final Path SAMPLES = Path.of("..", "..", "docs", "samples");
    private static final double FLOOR = 0.9;

    @TempDir
    Path folder;

    @Test
    void theSampleDocumentsAnswerWhatAStrangerAsks() throws Exception {
        var missed = new ArrayList<String>();
        var samples = Sample.all();
        try (var pods = new AnswerPods(folder); var files = Files.list(SAMPLES)) {
            for (var file : files.sorted().toList()) {
                pods.ingest(file);
            }
            for (var sample : samples) {
                var composed = pods.ask(sample.turns());
                if (!sample.good(composed)) {
                    missed.add("%s%n   said %s%n   cited %s".formatted(sample, composed.answer(), composed.citations().stream().map(one -> one.document()).distinct().toList()));
                }
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "samples.txt"), missed);
        assertThat(1 - missed.size() / (double) samples.size()).as("missed %d of %d:%n%s", missed.size(), samples.size(), String.join("\n", missed))
                .isGreaterThanOrEqualTo(FLOOR);
    }
}

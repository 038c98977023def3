package io.edrs.platform.adapters.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CtcLettersTest {

    private final CtcLetters letters = CtcLetters.of(Map.of("<pad>", 0, "<s>", 1, "|", 2, "H", 3, "O", 4, "T", 5));

    @Test
    void readsEachLetterOnce() {
        assertThat(read(0, 3, 3, 0, 4, 4, 0, 0, 5, 2, 2, 5, 4, 0, 4)).isEqualTo("hot too");
        assertThat(read(0, 0, 0)).isEmpty();
        assertThat(read(1, 3, 1, 4)).isEqualTo("ho");
    }

    @Test
    void evensSamples() {
        var even = CtcLetters.even(new float[] {1, 3, 1, 3});
        assertThat(even[0]).isCloseTo(-1, within(1e-3f));
        assertThat(even[1]).isCloseTo(1, within(1e-3f));
    }

    @Test
    void aFolderWithoutAModelHasNoneAndABrokenOneIsSaid(@TempDir Path models) throws Exception {
        assertThat(CtcRecognition.in(models)).isEmpty();
        Files.createDirectories(models.resolve("speech"));
        Files.writeString(models.resolve("speech/model.onnx"), "no network");
        Files.writeString(models.resolve("speech/vocab.json"), "{\"<pad>\": 0}");
        assertThatThrownBy(() -> CtcRecognition.in(models)).hasMessageContaining("cannot be loaded");
    }

    private String read(int... best) {
        var scores = new float[best.length * 6];
        for (var i = 0; i < best.length; i++) {
            scores[i * 6 + best[i]] = 1;
        }
        return letters.read(scores, 6);
    }
}

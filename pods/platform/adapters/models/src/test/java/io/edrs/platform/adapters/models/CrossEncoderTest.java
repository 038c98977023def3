package io.edrs.platform.adapters.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.segment.TextSegment;
import io.edrs.platform.kernel.error.EdrsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a network made here that counts the tokens question and passage share; nothing is learned of real ones but that they run. */
class CrossEncoderTest {

    @Test
    void readsQuestionAndPassageTogether(@TempDir Path models) throws IOException {
        put(models, overlap(true));
        try (var encoder = CrossEncoder.in(models).orElseThrow()) {
            var scores = encoder.scoreAll(List.of(TextSegment.from("Bread is baked in the morning."), TextSegment.from("The harbour of Vell has a red lighthouse."),
                    TextSegment.from("A lighthouse.")), "Where is the red lighthouse of Vell?").content();
            assertThat(scores.get(1)).isGreaterThan(scores.get(0)).isGreaterThan(scores.get(2));
            assertThat(encoder.score("lighthouse ".repeat(5_000), "lighthouse?").content()).isBetween(400.0, 520.0);
        }
    }

    @Test
    void aNetworkThatTellsNoPartsApartGetsNone(@TempDir Path models) throws IOException {
        put(models, overlap(false));
        try (var encoder = CrossEncoder.in(models).orElseThrow()) {
            assertThat(encoder.score("a lighthouse", "lighthouse").content()).isPositive();
        }
    }

    @Test
    void aFolderWithoutAModelHasNoneAndABrokenOneIsSaid(@TempDir Path models) throws IOException {
        assertThat(CrossEncoder.in(models)).isEmpty();
        put(models, "no network".getBytes());
        assertThatThrownBy(() -> CrossEncoder.in(models)).isInstanceOf(EdrsException.class).hasMessageContaining("reranker").hasMessageContaining("cannot be loaded");
        put(models, overlap(true));
        Files.writeString(models.resolve("reranker/tokenizer.json"), "{}");
        assertThatThrownBy(() -> CrossEncoder.in(models)).isInstanceOf(EdrsException.class).hasMessageContaining("cannot be loaded");
    }

    private static void put(Path models, byte[] network) throws IOException {
        Files.createDirectories(models.resolve("reranker"));
        Files.write(models.resolve("reranker/model.onnx"), network);
        try (var words = CrossEncoderTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
            Files.write(models.resolve("reranker/tokenizer.json"), words.readAllBytes());
        }
    }

    /** How often a token of the question is one of the passage. */
    private static byte[] overlap(boolean typed) {
        var file = new OnnxFile().input("input_ids").input("attention_mask");
        if (typed) {
            file.input("token_type_ids").cast("passage", "token_type_ids", OnnxFile.FLOAT).cast("second", "token_type_ids", OnnxFile.BOOL)
                    .node("Not", "first", "second").cast("question", "first", OnnxFile.FLOAT);
        } else {
            file.cast("passage", "attention_mask", OnnxFile.FLOAT).cast("question", "attention_mask", OnnxFile.FLOAT);
        }
        return file.axes("Unsqueeze", "down", "input_ids", 2).axes("Unsqueeze", "across", "input_ids", 1).node("Equal", "equal", "down", "across")
                .cast("same", "equal", OnnxFile.FLOAT).axes("Unsqueeze", "asked", "question", 2).axes("Unsqueeze", "said", "passage", 1)
                .node("Mul", "ofQuestion", "same", "asked").node("Mul", "ofBoth", "ofQuestion", "said").axes("ReduceSum", "sum", "ofBoth", 1, 2)
                .axes("Unsqueeze", "logits", "sum", 1).output("logits").written();
    }
}

package io.edrs.platform.adapters.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MiniLmEmbeddingModelTest {

    private static final MiniLmEmbeddingModel MODEL = new MiniLmEmbeddingModel();
    private static final List<String> TEXTS = List.of("The kettle is on the stove.", "Tea is made with boiling water.",
            "Quarterly revenue rose by 4.2 % in Europe, its board said on Thursday, despite weaker demand in the north.",
            "漢字 and 🙂", "word ".repeat(110));

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @Test
    void givesTheVectorOfTheReference() {
        var reference = new AllMiniLmL6V2QuantizedEmbeddingModel();
        for (var text : TEXTS) {
            close(MODEL.embed(text).content(), reference.embed(text).content(), 1e-3);
        }
    }

    @Test
    void aTextHasTheSameVectorInAnyCompany() {
        var texts = IntStream.range(0, 40).mapToObj(i -> "sentence " + i + " of " + "many ".repeat(i % 9)).toList();
        var together = MODEL.embedAll(segments(texts.stream())).content();
        try (var other = new MiniLmEmbeddingModel(1)) {
            close(other.embed(texts.get(17)).content(), together.get(17), 1e-6);
        }
    }

    @Test
    void givesUnitVectorsInOrder() {
        var vectors = MODEL.embedAll(segments(TEXTS.stream())).content();
        assertThat(vectors).hasSize(TEXTS.size());
        assertThat(vectors).allSatisfy(v -> assertThat(norm(v)).isCloseTo(1, within(1e-5)));
        assertThat(CosineSimilarity.between(vectors.get(0), vectors.get(1)))
                .isGreaterThan(CosineSimilarity.between(vectors.get(0), vectors.get(2)));
        assertThat(MODEL.dimension()).isEqualTo(384);
        assertThat(MODEL.embedAll(List.of()).content()).isEmpty();
    }

    @Test
    void embedsATextLongerThanTheModelsWindow() {
        var text = "word ".repeat(2000);
        assertThat(CosineSimilarity.between(MODEL.embed(text).content(), MODEL.embed("word ".repeat(400)).content())).isGreaterThan(0.9);
    }

    @Test
    void aCallerMayChangeItsCopy() {
        MODEL.embed("a copy").content().vector()[0] = 9;
        assertThat(norm(MODEL.embed("a copy").content())).isCloseTo(1, within(1e-5));
    }

    private static void close(Embedding actual, Embedding expected, double tolerance) {
        for (var d = 0; d < 384; d++) {
            assertThat((double) actual.vector()[d]).isCloseTo(expected.vector()[d], within(tolerance));
        }
    }

    private static double norm(Embedding embedding) {
        return Math.sqrt(IntStream.range(0, 384).mapToDouble(d -> embedding.vector()[d] * embedding.vector()[d]).sum());
    }

    private static List<TextSegment> segments(Stream<String> texts) {
        return texts.map(TextSegment::from).toList();
    }
}

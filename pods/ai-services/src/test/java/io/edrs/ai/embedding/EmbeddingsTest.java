package io.edrs.ai.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.fake.FakeCache;
import io.edrs.platform.testkit.fake.MovableClock;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.EmbeddingVector;
import io.edrs.schema.ai.EmbeddingRequested;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmbeddingsTest {

    private final List<String> seen = new ArrayList<>();
    private final EmbeddingConfig config = new EmbeddingConfig(Duration.ofHours(1), 50);
    private final FakeCache cache = new FakeCache(new MovableClock());
    private final Embeddings embeddings = new Embeddings(new Counting("counting"), config, cache);

    @Test
    void answersInOrderAndNormalised() {
        var reply = new EmbeddingHandler(embeddings)
                .handle(SampleEvents.of("a", new EmbeddingRequested(List.of("one", "three", "one")))).getFirst();
        assertThat(reply.dimension()).isEqualTo(2);
        assertThat(reply.model()).isEqualTo("counting");
        var vectors = reply.vectors().stream().map(EmbeddingVector::decode).toList();
        assertThat(vectors.get(0)).isEqualTo(vectors.get(2)).isNotEqualTo(vectors.get(1));
        assertThat(Math.hypot(vectors.get(1)[0], vectors.get(1)[1])).isCloseTo(1, within(1e-6));
        assertThat(seen).containsExactly("one", "three");
    }

    @Test
    void seesATextOncePerTenant() {
        embeddings.of("a", List.of("one", "two"));
        embeddings.of("a", List.of("two", "three", "one"));
        embeddings.of("b", List.of("one"));
        assertThat(seen).containsExactly("one", "two", "three", "one");
    }

    @Test
    void sharesWhatIsKnownBetweenProcessesOfOneModel() {
        var first = embeddings.of("a", List.of("one")).getFirst();
        assertThat(new Embeddings(new Counting("counting"), config, cache).of("a", List.of("one")).getFirst()).isEqualTo(first);
        assertThat(seen).containsExactly("one");
        new Embeddings(new Counting("another"), config, cache).of("a", List.of("one"));
        assertThat(seen).containsExactly("one", "one");
    }

    @Test
    void refusesTooManyTooLongAndEmptyTexts() {
        for (var texts : List.of(List.<String>of(), Collections.nCopies(33, "x"), List.of("x".repeat(51)), List.of("x", " "))) {
            assertThatThrownBy(() -> embeddings.of("a", texts)).isInstanceOf(EdrsException.class)
                    .extracting(e -> ((EdrsException) e).code()).isEqualTo(EmbeddingError.EMBEDDING_REQUEST_INVALID);
        }
        assertThatThrownBy(() -> embeddings.of("a", null)).hasMessageContaining("1 to 32 texts, not 0");
    }

    @Test
    void refusesAVectorWithoutDirection() {
        assertThatThrownBy(() -> embeddings.of("a", List.of("zero"))).isInstanceOf(EdrsException.class)
                .extracting(e -> ((EdrsException) e).code()).isEqualTo(EmbeddingError.EMBEDDING_UNUSABLE);
    }

    @Test
    void needsTheScopeAsk() {
        var controller = new EmbeddingController(embeddings);
        var texts = new EmbeddingController.Texts(List.of("one"));
        assertThat(controller.embed(new Caller("a", "k", Set.of("ask")), texts).vectors()).hasSize(1);
        assertThatThrownBy(() -> controller.embed(new Caller("a", "k", Set.of("ingest")), texts))
                .isInstanceOf(EdrsException.class).hasMessageContaining("ask");
    }

    private final class Counting implements EmbeddingModel {

        private final String name;

        Counting(String name) {
            this.name = name;
        }

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            return Response.from(segments.stream().map(TextSegment::text).peek(seen::add)
                    .map(text -> Embedding.from(text.equals("zero") ? new float[2] : new float[] {text.length(), 2})).toList());
        }

        @Override
        public String modelName() {
            return name;
        }
    }
}

package io.edrs.reasoning.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.edrs.reasoning.Composer;
import io.edrs.reasoning.Core;
import io.edrs.reasoning.Interpreter;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void isReadyOnceItHasAnswered() {
        var warmUp = new WarmUp(Core.get(Interpreter.class), Core.get(Composer.class), new AbsentModel(), Core.get(Engines.class));

        assertThat(warmUp.isWell()).isFalse();
        warmUp.run();

        assertThat(warmUp.isWell()).as("also when the model is away").isTrue();
    }

    private static final class AbsentModel implements EmbeddingModel {

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            throw new IllegalStateException("no model");
        }
    }
}

package io.edrs.reasoning.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.platform.testkit.fake.RecordingBus;
import io.edrs.reasoning.Composed;
import io.edrs.reasoning.Core;
import io.edrs.reasoning.Meaning;
import io.edrs.reasoning.Verifier;
import io.edrs.reasoning.Voice;
import io.edrs.schema.ai.CompletionFinished;
import io.edrs.schema.ai.CompletionRequested;
import io.edrs.schema.reasoning.Citation;
import io.edrs.schema.reasoning.Evidence;
import io.edrs.schema.task.Decomposed;
import io.edrs.schema.task.DecompositionRequested;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who was asked and does not answer is named; who does is not. */
class AwayTest {

    private static final AggregatorConfig CONFIG = new AggregatorConfig(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ZERO, 20, 10, Duration.ofSeconds(2), true, Duration.ofSeconds(2), 100);
    private static final String SAID = "The office opens at nine.";
    private static final Composed COMPOSED = new Composed(SAID, List.of(new Citation("notes.md", "", SAID, 0.9)), List.of(new Evidence("passage", "p", "notes.md", SAID, 0.9)), 0.9, List.of());

    private final RecordingBus bus = new RecordingBus();

    @Test
    void whoSplitsQuestions() {
        var gathering = new Gathering(bus, Core.get(EmbeddingModel.class), Core.get(Meaning.class), new Patience(CONFIG, Clock.systemUTC()), CONFIG);
        assertThat(gathering.parts("Who runs Oslo and who runs Lyon?")).isEqualTo(new Gathering.Split(List.of("Who runs Oslo and who runs Lyon?"), List.of("task")));
        bus.answer(DecompositionRequested.class, asked -> new Decomposed(List.of("Who runs Oslo?", "Who runs Lyon?")));
        assertThat(gathering.parts("Who runs Oslo and who runs Lyon?")).isEqualTo(new Gathering.Split(List.of("Who runs Oslo?", "Who runs Lyon?"), List.of()));
    }

    @Test
    void theModelThatWrites() {
        var writing = new Writing(bus, Core.get(Verifier.class), CONFIG);
        assertThat(writing.write(new UUID(0, 1), "ada", "When does the office open?", COMPOSED, Voice.PLAIN)).satisfies(written -> {
            assertThat(written.answer()).isEqualTo(SAID);
            assertThat(written.missing()).containsExactly("model");
        });
        bus.answer(CompletionRequested.class, asked -> new CompletionFinished(asked.requestId(), SAID, "", "m", 1, 1, false));
        assertThat(writing.write(new UUID(0, 1), "ada", "When does the office open?", COMPOSED, Voice.PLAIN).missing()).isEmpty();
    }
}

package io.edrs.research.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.research.GapIdentified;
import io.edrs.platform.testkit.relational.TestTables;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTest {

    private static final ApplicationContext CONTEXT = TestTables.context("research.gaps");
    private final String tenant = Fresh.tenant();
    private final Caller admin = new Caller(tenant, "k", Set.of("admin"));
    private final Gaps gaps = CONTEXT.getBean(Gaps.class);
    private final AnswerHandler handler = new AnswerHandler(gaps, new GapsConfig(0.35));
    private final GapController controller = new GapController(gaps);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void recordsWhatIsMissingAndSaysWhatClosesIt() {
        var said = answer("What is the cache port of the Vector Store?", 0.8, List.of("the cache port of the Vector Store"), Fresh.id());
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().closedBy()).isEqualTo("Ingest a document that states the cache port of the Vector Store.");
        assertThat(controller.list(admin, null, 50).gaps()).extracting(GapController.Entry::times).containsExactly(1);
    }

    @Test
    void countsRepeatsUpButEachMessageOnce() {
        var message = Fresh.id();
        var first = answer("Who runs Atlas?", 0.2, List.of(), message);
        assertThat(answer("Who runs Atlas?", 0.2, List.of(), message)).isEqualTo(first);
        assertThat(answer("please: who runs ATLAS", 0.1, List.of(), Fresh.id()).getFirst().gapId()).isEqualTo(first.getFirst().gapId());
        assertThat(controller.list(admin, null, 50).gaps()).singleElement()
                .extracting(GapController.Entry::times, GapController.Entry::lowestConfidence).containsExactly(2, 0.1);
    }

    @Test
    void aSilentPodIsNoGap() {
        assertThat(answer("Who runs Atlas?", 0.9, List.of("memory", "ai-services"), Fresh.id())).isEmpty();
        assertThat(answer("Who runs Atlas?", 0.1, List.of("knowledge"), Fresh.id())).isEmpty();
        var both = answer("Who runs Atlas?", 0.9, List.of("memory", "who runs Atlas"), Fresh.id());
        assertThat(both.getFirst().missing()).isEqualTo("who runs Atlas");
    }

    @Test
    void aGoodAnswerIsNoGap() {
        assertThat(answer("Who runs Atlas?", 0.35, List.of(), Fresh.id())).isEmpty();
        assertThat(answer("Who runs Atlas?", 0.9, null, Fresh.id())).isEmpty();
    }

    @Test
    void listsInPagesAndDeletes() {
        for (int i = 0; i < 5; i++) {
            answer("What is number " + i + "?", 0.1, List.of(), Fresh.id());
        }
        var first = controller.list(admin, null, 3);
        var second = controller.list(admin, first.next(), 3);
        assertThat(first.gaps()).hasSize(3);
        assertThat(second.gaps()).hasSize(2);
        assertThat(second.next()).isNull();
        controller.delete(admin, first.gaps().getFirst().gapId());
        assertThat(controller.list(admin, null, 50).gaps()).hasSize(4);
        assertThatThrownBy(() -> controller.delete(admin, "gap-x")).hasMessageContaining("no gap 'gap-x'");
        assertThatThrownBy(() -> controller.list(admin, null, 201)).hasMessageContaining("201");
        assertThat(controller.list(new Caller(Fresh.tenant(), "k", Set.of("ask")), null, 50).gaps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "What is the cache port of the Vector Store?|Ingest a document that states the cache port of the Vector Store.",
        "Who is the owner of Atlas?|Ingest a document that states who the owner of Atlas is.",
        "When was the R2 released?|Ingest a document that answers: When was the R2 released?",
        "Why did it fail?|Ingest a document that answers: Why did it fail?"})
    void saysWhatWouldCloseAnUnsureAnswer(String question, String closing) {
        assertThat(Questions.closing(question, "")).isEqualTo(closing);
    }

    private List<GapIdentified> answer(String question, double confidence, List<String> missing, UUID message) {
        return handler.handle(SampleEvents.of(tenant, new AnswerCompleted(Fresh.id(), message, "edrs", "u", question, "…",
                List.of(), List.of(), confidence, "standard", missing, 4, 9, Map.of())));
    }
}

package io.edrs.reasoning.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.FakeVectorIndex;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.persona.FeedbackReceived;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.reasoning.Citation;
import io.edrs.schema.reasoning.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PatternsTest {

    private static final Evidence RULE = new Evidence("passage", "p1", "rules.md", "All managers approve budgets.", 1);
    private static final Evidence PROOF = new Evidence("proof", "true", "reasoning.logic", "1. All managers approve budgets. 2. …", 1);
    private static final Evidence TURN = new Evidence("memory", new UUID(7, 7).toString(), "conversation", "Dana is a manager.", 1);
    private static final String QUESTION = "Does Dana approve budgets?";
    private static final AllMiniLmL6V2QuantizedEmbeddingModel MODEL = new AllMiniLmL6V2QuantizedEmbeddingModel();

    private final PatternRecords records = new PatternRecords(new FakeDocumentStore());
    private final KnownPatterns patterns = new KnownPatterns(records, new PatternIndex(new FakeVectorIndex(), MODEL, records), new PatternConfig(0.75, 50));
    private final AnswerHandler answers = new AnswerHandler(records);
    private final PatternController controller = new PatternController(patterns, new PatternConfig(0.75, 50));

    @Test
    void findsSimilarQuestionsOfThePersonWithTheirOutcomes() {
        answer(1, "ada", "Who is the owner of the Vector Store?", RULE);
        answer(2, "ada", "Where is the canteen?", RULE);
        var found = controller.similar(caller("acme", "ada"), "Who owns the Vector Store?", 50).patterns();
        assertThat(found).singleElement().satisfies(known -> assertThat(known.question()).contains("Vector Store"));
        assertThat(found.getFirst().score()).isGreaterThan(0.75);
        assertThat(controller.similar(caller("acme", "ben"), "Who owns the Vector Store?", 50).patterns()).as("a colleague's question").isEmpty();
        assertThat(controller.similar(caller("globex", "ada"), "Who owns the Vector Store?", 50).patterns()).isEmpty();
        assertThatThrownBy(() -> controller.similar(caller("acme", "ben"), " ", 50)).isInstanceOf(EdrsException.class);
        assertThatThrownBy(() -> controller.similar(new Caller("acme", "ben", Set.of()), "x", 50)).isInstanceOf(EdrsException.class);
    }

    @Test
    void whatRestsOnMemoryIsOfItsPersonAlone() {
        answer(1, "ada", QUESTION, PROOF, RULE, TURN);
        assertThat(patterns.similar("acme", "ada", QUESTION, 50)).hasSize(1);
        assertThat(patterns.similar("acme", "ben", QUESTION, 50)).isEmpty();
        assertThat(patterns.proven("acme", "ben", QUESTION, List.of(RULE, TURN))).isEmpty();
    }

    @Test
    void aProofIsUsedAgainWhileItsPremisesStand() {
        answer(1, "ada", QUESTION, PROOF, RULE);
        assertThat(patterns.proven("acme", "ben", "does Dana approve budgets", List.of(RULE, TURN))).get().satisfies(again -> {
            assertThat(again.answer()).isEqualTo("Yes.");
            assertThat(again.evidence()).containsExactly(PROOF, RULE);
        });
        assertThat(patterns.proven("acme", "ben", QUESTION, List.of())).as("a premise is gone").isEmpty();
        var other = new Evidence("passage", "p1", "rules.md", "All managers but Dana approve budgets.", 1);
        assertThat(patterns.proven("acme", "ben", QUESTION, List.of(other))).as("a premise reads otherwise").isEmpty();
        assertThat(patterns.proven("globex", "ben", QUESTION, List.of(RULE))).isEmpty();
    }

    @Test
    void whatIsCalledBadIsNotUsedAgain() {
        answer(1, "ada", QUESTION, PROOF, RULE);
        new RatingHandler(records).handle(SampleEvents.of("acme", new FeedbackReceived(new UUID(0, 0), new UUID(0, 1), "p", "ada", "bad", null, QUESTION, "Yes.")));
        assertThat(patterns.proven("acme", "ada", QUESTION, List.of(RULE))).isEmpty();
        assertThat(patterns.similar("acme", "ada", QUESTION, 50)).singleElement().satisfies(found -> assertThat(found.pattern().rating()).isEqualTo("bad"));
    }

    @Test
    void forgetsWithMemory() {
        answer(1, "ada", QUESTION, PROOF, RULE, TURN);
        answer(2, "ben", "Where is the canteen?", RULE);
        answer(3, "cem", "Who runs Oslo?", RULE);
        assertThat(patterns.similar("acme", "ada", QUESTION, 50)).hasSize(1);
        forget(null, List.of(), List.of(new UUID(7, 7)));
        assertThat(patterns.similar("acme", "ada", QUESTION, 50)).isEmpty();
        forget("ben", List.of(), List.of());
        forget(null, List.of(new UUID(0, 103)), List.of());
        assertThat(records.list("acme", Map.of(), null, 10)).isEmpty();
    }

    private void forget(String user, List<UUID> conversations, List<UUID> turns) {
        new ForgottenElsewhere(patterns).handle(SampleEvents.of("acme", new MemoryForgotten(new UUID(9, 9), user, conversations, turns, Instant.MAX)));
    }

    private void answer(int number, String user, String question, Evidence... evidence) {
        answers.handle(SampleEvents.of("acme", new AnswerCompleted(new UUID(0, 100 + number), new UUID(0, number), "p", user, question, "Yes.",
                List.of(new Citation("rules.md", "", RULE.text(), 1)), List.of(evidence), 1, "standard", List.of(), 2, 5, Map.of())));
    }

    private static Caller caller(String tenant, String user) {
        return new Caller(tenant, user, Set.of("ask"));
    }
}

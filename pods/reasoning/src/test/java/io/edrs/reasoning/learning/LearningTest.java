package io.edrs.reasoning.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.reasoning.Composed;
import io.edrs.reasoning.Learned;
import io.edrs.reasoning.Patterns;
import io.edrs.schema.persona.FeedbackReceived;
import io.edrs.schema.reasoning.Evidence;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearningTest {

    private static final String ENGINE = "reasoning.hypothesis";

    private final Learner learner = new Learner(new LearningRecords(new FakeDocumentStore()), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final LearningController controller = new LearningController(learner);
    private final Caller admin = new Caller("acme", "ada", Set.of("ask", "ingest"));

    /** Below 0.7 people call it bad. */
    private void rate(int from, int to) {
        IntStream.range(from, to).forEach(i -> {
            var confidence = 0.5 + 0.04 * (i % 11);
            var handler = new RatingHandler(new Proofs(confidence), learner);
            handler.handle(SampleEvents.of("acme", new FeedbackReceived(new UUID(0, 0), new UUID(4, i * 7919L), "p", "ada", confidence >= 0.7 ? "good" : "bad", null, "q", "a")));
        });
    }

    @Test
    void learnsHowSureAnEngineMustBeAndTakesItBack() {
        rate(0, 60);
        assertThat(learner.needed("acme", ENGINE)).isBetween(0.65, 0.74);
        assertThat(learner.needed("acme", "reasoning.logic")).isZero();
        assertThat(learner.needed("globex", ENGINE)).as("another tenant's ratings").isZero();
        var changes = controller.list(admin).changes();
        assertThat(changes).isNotEmpty().allSatisfy(change -> assertThat(change.gainAfter()).isGreaterThan(change.gainBefore()));
        assertThat(controller.takeBack(admin, changes.getFirst().id()).state()).isEqualTo("taken back");
        assertThat(learner.needed("acme", ENGINE)).isZero();
        rate(60, 64);
        assertThat(learner.needed("acme", ENGINE)).as("not again before there is news").isZero();
        rate(64, 80);
        assertThat(learner.needed("acme", ENGINE)).isGreaterThan(0.6);
        assertThatThrownBy(() -> controller.takeBack(admin, "none")).isInstanceOf(EdrsException.class);
        assertThatThrownBy(() -> controller.takeBack(new Caller("acme", "ben", Set.of("ask")), "x")).isInstanceOf(EdrsException.class);
    }

    @Test
    void changesNothingByFewOutcomesOrWhatDoesNotHoldUp() {
        rate(0, 10);
        assertThat(controller.list(admin).changes()).isEmpty();
        var noise = IntStream.range(0, 200).mapToObj(i -> new Outcome(new UUID(1, i), ENGINE, 0.9, i % 5 > 0)).toList();
        assertThat(Threshold.better(noise, 0)).as("a threshold parts nothing here").isEmpty();
    }

    @Test
    void anEngineThatIsMostlyWrongIsNoLongerAskedUntilThatIsTakenBack() {
        IntStream.range(0, 40).forEach(i -> new RatingHandler(new Proofs(1), learner)
                .handle(SampleEvents.of("acme", new FeedbackReceived(new UUID(0, 0), new UUID(4, i * 7919L), "p", "ada", i % 4 == 0 ? "good" : "bad", null, "q", "a"))));
        assertThat(learner.needed("acme", ENGINE)).isEqualTo(Learned.NEVER);
        controller.takeBack(admin, controller.list(admin).changes().getFirst().id());
        assertThat(learner.needed("acme", ENGINE)).isZero();
    }

    private record Proofs(double confidence) implements Patterns {

        @Override
        public Optional<Composed> proven(String tenant, String userId, String question, List<Evidence> atHand) {
            return Optional.empty();
        }

        @Override
        public Optional<Evidence> proof(String tenant, UUID messageId) {
            return Optional.of(new Evidence("proof", "true", ENGINE, "…", confidence));
        }
    }
}

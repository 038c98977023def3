package io.edrs.knowledge.feedback;

import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.knowledge.EmbeddedPassage;
import io.edrs.knowledge.FusionWeights;
import io.edrs.knowledge.phrase.PhraseGraph;
import io.edrs.knowledge.Passages;
import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.WordVectors;
import io.edrs.knowledge.feedback.FeedbackController.Rated;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.RecordingInlet;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.platform.testkit.relational.TestTables;
import io.edrs.schema.knowledge.WeightsLearned;
import io.edrs.schema.persona.FeedbackReceived;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.reasoning.Evidence;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FeedbackTest {

    /** Words place a first, vectors b; both find all of them. */
    private static final Passages PASSAGES = new Passages() {
        @Override
        public void upsert(String tenant, List<EmbeddedPassage> passages) {}

        @Override
        public void delete(String tenant, String documentId) {}

        @Override
        public Rankings search(String tenant, String query, float[] vector, int limit) {
            return new Rankings(List.of(passage("a"), passage("c"), passage("b")), List.of(passage("b"), passage("d"), passage("a")));
        }

        @Override
        public List<StoredPassage> distinct(String tenant, List<StoredPassage> passages) {
            return passages;
        }

        @Override
        public List<StoredPassage> of(String tenant, String documentId, int version) {
            return List.of();
        }

        @Override
        public List<StoredPassage> read(String tenant, List<String> ids) {
            return List.of();
        }
    };
    private static final InMemoryTables TABLES = new InMemoryTables();
    private static final RecordingInlet INLET = new RecordingInlet();
    private static final ApplicationContext CONTEXT = TestTables.context("knowledge.feedback", Clock.systemUTC());

    private final String tenant = Fresh.tenant();
    private final Caller caller = new Caller(tenant, "ada", Set.of("ask"));
    private final Feedback feedback = new Feedback(new Candidates(PASSAGES, new WordVectors(), tenant -> new PhraseGraph()), CONTEXT.getBean(Ratings.class),
            new Publication(TABLES, INLET), new FeedbackConfig(20, 5, 5, 500), Clock.systemUTC());
    private final FeedbackController controller = new FeedbackController(feedback);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void learnsWhichWayRatersTrust() {
        rate(0, 25, "b");
        var learned = controller.weights(caller);
        assertThat(learned.ratings()).isEqualTo(25);
        assertThat(learned.weights().version()).isPositive();
        assertThat(learned.weights().meaning()).isGreaterThan(learned.weights().words());
        assertThat(TABLES.open(FusionWeights.TABLE, FusionWeights.class).find(tenant)).contains(learned.weights());
        assertThat(INLET.entries()).filteredOn(entry -> entry.tenant().equals(tenant)).extracting(Inlet.Entry::payload).first()
                .isInstanceOf(WeightsLearned.class);
    }

    @Test
    void takesBackWhatTurnsOutWorse() {
        rate(0, 25, "b");
        rate(25, 200, "a");
        var history = controller.weights(caller).history();
        assertThat(history).extracting(Weights::change).contains(Weights.ROLLED_BACK);
        assertThat(controller.weights(caller).weights().words()).isGreaterThanOrEqualTo(controller.weights(caller).weights().meaning());
    }

    @Test
    void aFewRatingsChangeNothing() {
        rate(0, 19, "b");
        assertThat(controller.weights(caller).weights()).isEqualTo(FusionWeights.UNLEARNED);
        assertThat(TABLES.open(FusionWeights.TABLE, FusionWeights.class).find(tenant)).isEmpty();
    }

    @Test
    void oneVoiceCountsOncePerQueryAndPassage() {
        for (var i = 0; i < 50; i++) {
            controller.rate(caller, new Rated("the same question", "b", "good"));
        }
        assertThat(controller.weights(caller).ratings()).isEqualTo(1);
    }

    @Test
    void tenantsLearnForThemselves() {
        rate(0, 25, "b");
        assertThat(controller.weights(new Caller(Fresh.tenant(), "eve", Set.of("ask")))).isEqualTo(
                new FeedbackController.Learned(FusionWeights.UNLEARNED, 0, List.of()));
        refused(KernelError.NOT_PERMITTED, () -> controller.weights(new Caller(tenant, "x", Set.of("ingest"))));
    }

    @Test
    void refusesWhatSaysNothing() {
        refused(FeedbackError.RATING_INVALID, () -> controller.rate(caller, new Rated("q", "nowhere", "good")));
        refused(FeedbackError.RATING_INVALID, () -> controller.rate(caller, new Rated("q", "b", "great")));
        refused(FeedbackError.RATING_INVALID, () -> controller.rate(caller, new Rated(" ", "b", "good")));
        refused(FeedbackError.RATING_INVALID, () -> controller.rate(caller, new Rated("x".repeat(100_000), "b", "good")));
    }

    @Test
    void neverAdoptsWhatTheHeldOutPartDoesNotConfirm() {
        for (var i = 0; i < 60; i++) {
            var query = "question " + i;
            controller.rate(caller, new Rated(query, Ratings.isHeld(query) ? "a" : "b", "good"));
        }
        assertThat(controller.weights(caller).weights()).isEqualTo(FusionWeights.UNLEARNED);
    }

    @Test
    void aRatingOfAnAnswerRatesThePassagesItRestedOn() {
        var answers = CONTEXT.getBean(Answers.class);
        var handler = new RatingHandler(answers, feedback, new Publication(TABLES, INLET));
        var learned = 0;
        for (var i = 0; i < 25; i++) {
            var message = Fresh.id();
            new AnswerHandler(answers).handle(SampleEvents.of(tenant, new AnswerCompleted(Fresh.id(), message, "edrs", "ada", "question " + i, "…", List.of(),
                    List.of(new Evidence("passage", "b", "b", "", 1), new Evidence("memory", "m", "m", "", 1)), 1, "standard", null, 4, 9, Map.of())));
            learned += handler.handle(SampleEvents.of(tenant, feedback(message, "good"))).size();
            assertThat(handler.handle(SampleEvents.of(Fresh.tenant(), feedback(message, "good")))).isEmpty();
        }
        assertThat(learned).isPositive();
        assertThat(handler.handle(SampleEvents.of(tenant, feedback(Fresh.id(), "bad")))).isEmpty();
        assertThat(handler.handle(SampleEvents.of(tenant, feedback(Fresh.id(), null)))).isEmpty();
        assertThat(controller.weights(caller).ratings()).isEqualTo(25);
        assertThat(controller.weights(caller).weights().meaning()).isGreaterThan(controller.weights(caller).weights().words());
    }

    private static FeedbackReceived feedback(UUID message, String rating) {
        return new FeedbackReceived(Fresh.id(), message, "edrs", "ada", rating, null, "question", "…");
    }

    private void rate(int from, int to, String passage) {
        for (var i = from; i < to; i++) {
            controller.rate(caller, new Rated("question " + i, passage, "good"));
        }
    }

    private static StoredPassage passage(String id) {
        return new StoredPassage(id, id, 1, 0, 0, id, id, "", "prose", id);
    }
}

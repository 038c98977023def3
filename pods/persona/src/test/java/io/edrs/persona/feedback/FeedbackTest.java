package io.edrs.persona.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.MovableClock;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.persona.FeedbackReceived;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedbackTest {

    private final String tenant = Fresh.tenant();
    private final FeedbackStore store = new FeedbackStore(new FakeDocumentStore(new MovableClock()));
    private final FeedbackHandler handler = new FeedbackHandler(store);
    private final FeedbackController controller = new FeedbackController(store);
    private final Caller admin = new Caller(tenant, "ada", Set.of("admin"));
    private final Caller bob = new Caller(tenant, "bob", Set.of("ask"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "good|-|[right]", "bad|-|[wrong]", "bad|This is too long.|[too_long]", "bad|Please give more details|[too_short]",
        "bad|That is out of date, it is 45 m now.|[wrong, outdated, corrected]", "-|The mast is 31 m.|[wrong, corrected]",
        "bad|That's not what I asked|[off_topic]", "bad|I don't understand this|[unclear]", "good|A bit shorter next time|[right, too_long]"})
    void judgesWhatItTeaches(String rating, String correction, String signals) {
        assertThat(Signals.of(rating, correction)).hasToString(signals);
    }

    @Test
    void keepsAndJudgesOnce() {
        var event = SampleEvents.of(tenant, given("bob", "bad", "Too long."));
        var judged = handler.handle(event);
        assertThat(judged).isEqualTo(handler.handle(event)).singleElement().satisfies(one -> {
            assertThat(one.feedbackId()).isEqualTo(event.eventId());
            assertThat(one.signals()).containsExactly("too_long");
        });
        assertThat(controller.list(bob, null, null, null, 50).feedback()).hasSize(1);
        assertThat(controller.find(bob, event.eventId()).correction()).isEqualTo("Too long.");
    }

    @Test
    void showsEverybodyTheirOwnAndAdministratorsAll() {
        var event = SampleEvents.of(tenant, given("eve", "good", null));
        handler.handle(event);
        handler.handle(SampleEvents.of(tenant, given("bob", "bad", null)));
        assertThat(controller.list(bob, null, null, null, 50).feedback()).extracting(Feedback::userId).containsExactly("bob");
        assertThat(controller.list(admin, "edrs", null, null, 50).feedback()).hasSize(2);
        assertThat(controller.list(admin, null, "good", null, 50).feedback()).extracting(Feedback::userId).containsExactly("eve");
        var first = controller.list(admin, null, null, null, 1);
        assertThat(controller.list(admin, null, null, UUID.fromString(first.next()), 1).feedback()).hasSize(1);
        assertThatThrownBy(() -> controller.find(bob, event.eventId())).hasMessageContaining("of yours");
        assertThatThrownBy(() -> controller.list(bob, null, null, null, 0)).hasMessageContaining("1 to 200");
        assertThatThrownBy(() -> controller.list(new Caller(tenant, "x", Set.of()), null, null, null, 1)).hasMessageContaining("scope");
        assertThat(controller.list(new Caller(Fresh.tenant(), "ada", Set.of("admin")), null, null, null, 50).feedback()).isEmpty();
    }

    @Test
    void goesWithWhatIsForgotten() {
        handler.handle(SampleEvents.of(tenant, given("bob", "bad", null)));
        new ForgettingHandler(store).handle(SampleEvents.of(tenant, new MemoryForgotten(Fresh.id(), "bob", List.of(), List.of(), Instant.EPOCH)));
        assertThat(controller.list(admin, null, null, null, 50).feedback()).isEmpty();
    }

    private static FeedbackReceived given(String user, String rating, String correction) {
        return new FeedbackReceived(Fresh.id(), Fresh.id(), "edrs", user, rating, correction, "How high?", "31 m.");
    }
}

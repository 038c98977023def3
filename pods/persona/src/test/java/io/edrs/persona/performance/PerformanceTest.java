package io.edrs.persona.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeTimeSeries;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.persona.FeedbackReceived;
import io.edrs.schema.persona.PersonaProfile;
import io.edrs.schema.reasoning.AnswerCompleted;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PerformanceTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final String tenant = Fresh.tenant();
    private final AtomicInteger writes = new AtomicInteger();
    private final FakeTimeSeries kept = new FakeTimeSeries();
    private final TimeSeries series = counted();
    private final Measurements measurements = new Measurements(series);
    private final AnswerHandler answers = new AnswerHandler(measurements);
    private final RatingHandler ratings = new RatingHandler(measurements);
    private final InMemoryTables tables = new InMemoryTables();
    private final PerformanceController controller = new PerformanceController(new Reports(measurements), tables, Clock.fixed(NOON, ZoneOffset.UTC));
    private final Caller bob = new Caller(tenant, "bob", Set.of("ask"));

    @Test
    void measuresEachAnswerOnce() {
        IntStream.rangeClosed(1, 20).forEach(i -> say("clerk", "answer", i * 10, 0.9));
        var unknown = SampleEvents.of(tenant, answer("clerk", "unknown", 500, 0.1));
        answers.handle(unknown);
        answers.handle(unknown);
        say("clerk", "clarification", 50, 0.2);
        say("other", "answer", 9000, 0.5);
        var told = controller.of(bob, "clerk", null, null, null);
        assertThat(told).extracting(Performance::answers, Performance::unknown, Performance::clarifications).containsExactly(22L, 1L, 1L);
        assertThat(told.unknownShare()).isEqualTo(1.0 / 22);
        assertThat(told.confidence()).isCloseTo((20 * 0.9 + 0.3) / 22, within(1e-9));
        assertThat(told.latency()).extracting(Performance.Latency::p50, Performance.Latency::p95, Performance.Latency::most, Performance.Latency::of)
                .containsExactly(100.0, 200.0, 500.0, 22);
        assertThat(told.trend()).singleElement().satisfies(piece -> assertThat(piece.answers()).isEqualTo(22));
    }

    @Test
    void countsRatingsAndListsThoseAtWork() {
        rate("good");
        rate("good");
        rate("bad");
        rate(null);
        tables.open(PersonaProfile.TABLE, PersonaProfile.class).put(PersonaProfile.key(tenant, "clerk"), profile("clerk"));
        tables.open(PersonaProfile.TABLE, PersonaProfile.class).put(PersonaProfile.key(Fresh.tenant(), "alien"), profile("alien"));
        var all = controller.all(bob, null, null).personas();
        assertThat(all).extracting(Performance::personaId).containsExactly("clerk");
        assertThat(all.getFirst().ratings()).isEqualTo(new Performance.Ratings(2, 1, 2.0 / 3));
        assertThat(all.getFirst().latency()).isNull();
    }

    @Test
    void aTenantSeesItsOwn() {
        say("clerk", "answer", 10, 0.9);
        assertThat(controller.of(new Caller(Fresh.tenant(), "eve", Set.of("admin")), "clerk", null, null, null).answers()).isZero();
        assertThatThrownBy(() -> controller.of(new Caller(tenant, "eve", Set.of()), "clerk", null, null, null)).hasMessageContaining("scope");
    }

    @Test
    void refusesTimesThatAreNone() {
        assertThatThrownBy(() -> controller.of(bob, "clerk", NOON, NOON, null)).hasMessageContaining("no time");
        assertThatThrownBy(() -> controller.of(bob, "clerk", null, null, 0)).hasMessageContaining("Pieces of");
        assertThatThrownBy(() -> controller.of(bob, "No Id", null, null, null)).hasMessageContaining("no persona");
    }

    @Test
    void whatComesTogetherIsWrittenTogether() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 400).<Callable<Boolean>>mapToObj(i -> () -> {
                say("clerk", "answer", i, 0.5);
                return true;
            }).toList());
            assertThat(all).allMatch(one -> one.resultNow());
        }
        assertThat(controller.of(bob, "clerk", null, null, null).answers()).isEqualTo(400);
        assertThat(writes.get()).as("calls of the store for 800 points").isLessThan(400);
    }

    @Test
    void everybodyIsToldWhenTheStoreIsAway() {
        var away = (TimeSeries) Proxy.newProxyInstance(TimeSeries.class.getClassLoader(), new Class<?>[] {TimeSeries.class}, (proxy, method, arguments) -> {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "The store is away.");
        });
        var failing = new AnswerHandler(new Measurements(away));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> failing.handle(SampleEvents.of(tenant, answer("clerk", "answer", 1, 1)))).hasMessageContaining("away");
        }
    }

    private void say(String persona, String kind, double milliseconds, double confidence) {
        answers.handle(SampleEvents.of(tenant, answer(persona, kind, milliseconds, confidence)));
    }

    private void rate(String rating) {
        ratings.handle(SampleEvents.of(tenant, new FeedbackReceived(Fresh.id(), Fresh.id(), "clerk", "bob", rating, "x", "?", "!")));
    }

    private static AnswerCompleted answer(String persona, String kind, double milliseconds, double confidence) {
        return new AnswerCompleted(Fresh.id(), Fresh.id(), persona, "bob", "?", "!", List.of(), List.of(), confidence, "standard", List.of(), 3, 7,
                Map.of("gather", milliseconds), kind);
    }

    private static PersonaProfile profile(String id) {
        return new PersonaProfile(id, id, null, null, "", "neutral", "Hello.", "medium", "en", 0, 1, null, null, null, 0, 0);
    }

    private TimeSeries counted() {
        return (TimeSeries) Proxy.newProxyInstance(TimeSeries.class.getClassLoader(), new Class<?>[] {TimeSeries.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("append")) {
                writes.incrementAndGet();
            }
            return method.invoke(kept, arguments);
        });
    }
}

package io.edrs.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.fake.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Instant START = Instant.parse("2026-01-05T09:30:00Z");

    private final MovableClock clock = new MovableClock();
    private final LimitsConfig config = new LimitsConfig("60/10/5", "300/30/15", "1200/100/50", Duration.ofMinutes(10));
    private final Allowances allowances = new Allowances(config, clock);

    private Admission admit(String tier) {
        return allowances.admit(new Caller("default", "key-" + tier, Set.of("ask"), false, tier));
    }

    private boolean passes(String tier) {
        var admission = admit(tier);
        admission.release().run();
        return admission.isAdmitted();
    }

    private long passing(String tier, int tries) {
        return IntStream.range(0, tries).filter(i -> passes(tier)).count();
    }

    @Test
    void aBurstPassesAndTheNextRequestWaitsASecond() {
        assertThat(passing("standard", 10)).isEqualTo(10);
        var refused = admit("standard");
        assertThat(refused.isAdmitted()).isFalse();
        assertThat(refused.retryAfter()).isEqualTo(1);
        assertThat(refused.remaining()).isEqualTo(50);
        clock.forward(Duration.ofSeconds(1));
        assertThat(passes("standard")).isTrue();
    }

    @Test
    void theMinuteEndsTheBursts() {
        var passed = 0L;
        for (var second = 0; second < 10; second++) {
            passed += passing("standard", 10);
            clock.forward(Duration.ofSeconds(1));
        }
        assertThat(passed).as("60 and what came back in 10 seconds").isBetween(60L, 70L);
        assertThat(admit("standard").remaining()).isLessThanOrEqualTo(1);
        clock.forward(Duration.ofMinutes(1));
        assertThat(passing("standard", 11)).isEqualTo(10);
    }

    @Test
    void everyTierHasItsOwn() {
        assertThat(passing("professional", 100)).isEqualTo(30);
        assertThat(passing("enterprise", 200)).isEqualTo(100);
        assertThat(admit("unlimited")).isNull();
    }

    @Test
    void requestsUnderWayAreCountedUntilTheyEnd() {
        var first = IntStream.range(0, 5).mapToObj(i -> admit("standard")).toList();
        assertThat(first).allMatch(Admission::isAdmitted);
        assertThat(admit("standard").isAdmitted()).isFalse();
        first.getFirst().release().run();
        assertThat(admit("standard").isAdmitted()).isTrue();
    }

    @Test
    void aRequestThatNeverEndsIsForgotten() {
        IntStream.range(0, 5).forEach(i -> admit("standard"));
        clock.forward(Duration.ofMinutes(11));
        assertThat(admit("standard").isAdmitted()).isTrue();
    }

    @Test
    void anOperatorsKeyIsNotThrottled() {
        var operator = new ApiKey("k", "k", List.of("*"), Set.of("admin"), START, null);
        assertThat(operator.tier()).isEqualTo("unlimited");
        assertThat(new ApiKey("k", "k", List.of("a"), Set.of("admin"), START, null).tier()).isEqualTo("standard");
    }
}

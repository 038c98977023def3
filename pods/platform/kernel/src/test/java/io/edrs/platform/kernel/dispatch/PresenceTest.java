package io.edrs.platform.kernel.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.dispatch.Presence.Sign;
import io.edrs.schema.shared.Heartbeat;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void anUnbrokenRowOfReadyBeatsCountsFromItsFirst() {
        assertThat(row(true, true, true).since()).isEqualTo(START);
    }

    @Test
    void theRowBeginsAnewWhenTheProcessIsReadyAgain() {
        assertThat(row(true, true, false, false, true, true).since()).isEqualTo(START.plusSeconds(4));
    }

    @Test
    void whoIsNotReadyHandlesNothing() {
        assertThat(row(true).isReady("memory.recall_requested")).isTrue();
        assertThat(row(true, false).isReady("memory.recall_requested")).isFalse();
        assertThat(row(true).isReady("knowledge.search_requested")).isFalse();
    }

    private static Sign row(boolean... ready) {
        var sign = new Sign(beat(ready[0]), START, START);
        for (var second = 1; second < ready.length; second++) {
            sign = sign.then(beat(ready[second]), START.plusSeconds(second));
        }
        return sign;
    }

    private static Heartbeat beat(boolean ready) {
        return new Heartbeat("memory-1", List.of("memory.recall"), List.of("memory.recall_requested"), ready, "http://127.0.0.1:1", "1");
    }
}

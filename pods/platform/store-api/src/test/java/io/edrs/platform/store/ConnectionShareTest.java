package io.edrs.platform.store;

import static io.edrs.platform.kernel.error.KernelError.STORE_UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.edrs.platform.kernel.error.EdrsException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionShareTest {

    @ParameterizedTest
    @CsvSource({"HIGH_THROUGHPUT,100,40,30", "LOW_LATENCY,50,40,20", "DEFAULT,30,40,12", "DEFAULT,30,10,3", "DEFAULT,30,1,1", "HIGH_THROUGHPUT,80,2,1"})
    void leavesConnectionsToOthers(PoolProfile profile, int connections, int pool, int most) {
        assertThat(ConnectionShare.of("s", profile, connections, pool).most()).isEqualTo(most);
    }

    @Test
    void oneServiceWaitsForItsOwnAlone() {
        var greedy = new ConnectionShare("greedy", 1, Duration.ofMillis(1));
        var modest = new ConnectionShare("modest", 1, Duration.ofMillis(1));
        greedy.take();
        assertThatExceptionOfType(EdrsException.class).isThrownBy(greedy::take).satisfies(e -> assertThat(e.code()).isEqualTo(STORE_UNAVAILABLE))
                .withMessage("greedy holds all its 1 connections and none came free in 1 ms.");
        assertThat(modest.within(() -> "served")).isEqualTo("served");
        greedy.giveBack();
        assertThat(greedy.within(() -> "again")).isEqualTo("again");
    }

    @Test
    void theProfilesAreTheMasterConfigurations() {
        assertThat(PoolProfile.values()).extracting(profile -> "%s %d %d %d %d %d %d".formatted(profile, profile.leastConnections(),
                profile.mostConnections(), profile.idleTimeout().toSeconds(), profile.longestLife().toSeconds(),
                profile.validationTimeout().toSeconds(), profile.connectionTimeout().toSeconds())).containsExactly(
                "default 5 30 300 1800 5 10", "high_throughput 20 100 120 3600 3 5", "low_latency 10 50 60 1800 2 3");
    }
}

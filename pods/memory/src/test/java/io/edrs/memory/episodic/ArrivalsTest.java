package io.edrs.memory.episodic;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.contract.Fresh;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final Duration AMPLE = Duration.ofSeconds(30);
    private final Arrivals arrivals = new Arrivals();
    private final UUID turn = Fresh.id();

    @Test
    void wakesEveryoneWhoWaits() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var standing = new CountDownLatch(3);
            var waiters = java.util.stream.IntStream.range(0, 3).mapToObj(i -> CompletableFuture.supplyAsync(
                    () -> arrivals.await("acme", turn, () -> announce(standing), AMPLE), threads)).toList();
            standing.await();
            arrivals.arrived("acme", turn);
            assertThat(waiters).allMatch(CompletableFuture::join);
        }
        assertThat(arrivals.waiting()).isZero();
    }

    @Test
    void noticesAnArrivalDuringTheLookUp() {
        assertThat(arrivals.await("acme", turn, () -> {
            arrivals.arrived("acme", turn);
            return false;
        }, AMPLE)).isTrue();
    }

    @Test
    void doesNotWaitForWhatIsStored() {
        assertThat(arrivals.await("acme", turn, () -> true, AMPLE)).isTrue();
    }

    @Test
    void givesUpInTimeAndLeavesNothingBehind() {
        assertThat(arrivals.await("acme", turn, () -> false, Duration.ofMillis(-5))).isFalse();
        assertThat(arrivals.waiting()).isZero();
    }

    private static boolean announce(CountDownLatch standing) {
        standing.countDown();
        return false;
    }
}

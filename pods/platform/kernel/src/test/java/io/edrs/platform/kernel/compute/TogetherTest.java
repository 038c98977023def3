package io.edrs.platform.kernel.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {

    @Test
    void allRunAtTheSameTime() {
        var met = new CountDownLatch(3);
        Together.each(List.of(1, 2, 3), number -> {
            met.countDown();
            await(met);
        });
        assertThat(met.getCount()).isZero();
    }

    @Test
    void moreThanSixteenTakeTurns() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        Together.each(IntStream.range(0, 100).boxed().toList(), number -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            running.decrementAndGet();
        });
        assertThat(most.get()).isBetween(1, 16);
    }

    @Test
    void aFailureIsThrownOnceTheOthersHaveEnded() {
        var done = new ConcurrentLinkedQueue<Integer>();
        assertThatThrownBy(() -> Together.each(List.of(1, 2, 3), number -> {
            if (number == 2) {
                throw new IllegalArgumentException("two");
            }
            done.add(number);
        })).isInstanceOf(IllegalArgumentException.class).hasMessage("two");
        assertThat(done).containsExactlyInAnyOrder(1, 3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.edrs.platform.kernel.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PreparationTest {

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void isDoneOnce() {
        var preparation = new Preparation<>("It", runs::incrementAndGet);

        assertThat(preparation.done()).isEmpty();
        assertThat(preparation.await()).isEqualTo(1);
        assertThat(preparation.within(Duration.ZERO)).isEqualTo(1);
        assertThat(preparation.done()).contains(1);
    }

    @Test
    void whoCannotWaitIsToldSoAndTheWorkGoesOn() {
        var release = new CountDownLatch(1);
        var preparation = new Preparation<>("The index", () -> {
            waitFor(release);
            return runs.incrementAndGet();
        });

        assertThatThrownBy(() -> preparation.within(Duration.ZERO)).isInstanceOf(EdrsException.class)
                .hasMessage("The index is being made ready; try again.")
                .extracting(thrown -> ((EdrsException) thrown).code()).isEqualTo(KernelError.NOT_READY);
        release.countDown();
        assertThat(preparation.await()).isEqualTo(1);
    }

    @Test
    void whatFailedIsBegunAnewByTheNext() {
        var preparation = new Preparation<>("It", () -> {
            if (runs.incrementAndGet() == 1) {
                throw new EdrsException(KernelError.STORE_UNAVAILABLE, "away");
            }
            return runs.get();
        });

        assertThatThrownBy(preparation::await).isInstanceOf(EdrsException.class).hasMessage("away");
        assertThat(preparation.await()).isEqualTo(2);
    }

    private static void waitFor(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

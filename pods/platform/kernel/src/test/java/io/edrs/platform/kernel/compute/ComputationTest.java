package io.edrs.platform.kernel.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComputationTest {

    private final Computation computation = new Computation();

    @Test
    void workThatAsksForThePoolAgainNeedsNoSecondThread() {
        var works = IntStream.range(0, 50).<Supplier<Integer>>mapToObj(number -> () -> computation.run(() -> number)).toList();

        assertThat(computation.runAll(works, Duration.ofMinutes(1))).isEqualTo(IntStream.range(0, 50).mapToObj(Optional::of).toList());
    }

    @Test
    void whatFailsIsEmptyAndTheOthersStand() {
        assertThat(computation.runAll(java.util.List.<Supplier<Integer>>of(() -> 1, () -> {
            throw new IllegalStateException("no");
        }), Duration.ofMinutes(1))).containsExactly(Optional.of(1), Optional.empty());
    }
}

package io.edrs.platform.kernel.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EaseTest {

    private final Ease ease = new Ease(64);

    @Test
    void aFailureHalvesAndThoseBegunBeforeItSayNoMore() {
        var round = ease.round();
        ease.failed(round);
        ease.failed(round);
        assertThat(ease.limit()).isEqualTo(32);
    }

    @Test
    void aFewAlwaysTry() {
        IntStream.range(0, 20).forEach(i -> ease.failed(ease.round()));
        assertThat(ease.limit()).isEqualTo(4);
        var single = new Ease(1);
        single.failed(single.round());
        assertThat(single.limit()).isEqualTo(1);
    }

    @Test
    void successesBringAllBack() {
        IntStream.range(0, 20).forEach(i -> ease.failed(ease.round()));
        IntStream.range(0, 3_000).forEach(i -> ease.succeeded());
        assertThat(ease.limit()).isEqualTo(64);
    }
}

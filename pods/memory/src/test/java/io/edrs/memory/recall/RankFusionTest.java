package io.edrs.memory.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankFusionTest {

    @Test
    void scoresWhatIsFirstEverywhereOne() {
        assertThat(RankFusion.fuse(List.of(List.of("a", "b"), List.of("a", "c")))).containsEntry("a", 1.0);
    }

    @Test
    void prefersWhatBothRankingsKnow() {
        var fused = RankFusion.fuse(List.of(List.of("a", "b", "c"), List.of("d", "c")));
        assertThat(fused.keySet()).startsWith("c");
        assertThat(fused.get("c")).isCloseTo(61.0 / 63 / 2 + 61.0 / 62 / 2, within(1e-9));
        assertThat(fused.values()).allMatch(score -> score > 0 && score <= 1);
    }

    @Test
    void hasNothingToSayOfNothing() {
        assertThat(RankFusion.fuse(List.of(List.of(), List.of()))).isEmpty();
    }
}

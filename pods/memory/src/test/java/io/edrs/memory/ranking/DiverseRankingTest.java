package io.edrs.memory.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiverseRankingTest {

    private static final double[] RELEVANCE = {0.9, 0.88, 0.6, 0.1};
    // The first two say the same.
    private static final DiverseRanking.Likeness LIKENESS = (one, other) -> one + other == 1 ? 0.95 : 0.05;

    @Test
    void likenessCountsAgainstTheSecond() {
        assertThat(DiverseRanking.plain(RELEVANCE, 3)).containsExactly(0, 1, 2);
        assertThat(DiverseRanking.quantum(RELEVANCE, LIKENESS, 3, 1)).containsExactly(0, 2, 3);
        assertThat(DiverseRanking.quantum(RELEVANCE, LIKENESS, 3, 0)).containsExactly(0, 1, 2);
        assertThat(DiverseRanking.marginal(RELEVANCE, LIKENESS, 2, 0.5)).containsExactly(0, 2);
        assertThat(DiverseRanking.marginal(RELEVANCE, LIKENESS, 3, 1)).containsExactly(0, 1, 2);
    }

    @Test
    void redundancyIsTheMeanOfAllPairs() {
        assertThat(DiverseRanking.redundancy(java.util.List.of(0, 1), LIKENESS)).isEqualTo(0.95);
        assertThat(DiverseRanking.redundancy(java.util.List.of(2), LIKENESS)).isZero();
        assertThat(DiverseRanking.quantum(new double[0], LIKENESS, 3, 1)).isEmpty();
        assertThat(DiverseRanking.quantum(RELEVANCE, LIKENESS, 99, 1)).hasSize(4);
    }
}

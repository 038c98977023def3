package io.edrs.reasoning.discovery;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.MixedGraph;
import io.edrs.reasoning.graphs.Subsets;
import java.util.Arrays;
import java.util.List;

/** The votes of all sets of neighbours that separate (majority rule, Colombo and Maathuis 2014); one test gone wrong then does no harm. */
final class Majority implements Votes {

    private final MixedGraph skeleton;
    private final IndependenceTest test;
    private final double alpha;
    private final int mostGiven;
    private final Budget budget;

    Majority(MixedGraph skeleton, IndependenceTest test, double alpha, int mostGiven, Budget budget) {
        this.skeleton = skeleton;
        this.test = test;
        this.alpha = alpha;
        this.mostGiven = mostGiven;
        this.budget = budget;
    }

    @Override
    public double without(int one, int middle, int other) {
        var votes = new int[2];
        count(one, middle, other, skeleton.neighbours(one), votes);
        count(one, middle, other, skeleton.neighbours(other), votes);
        return votes[0] + votes[1] == 0 ? 0 : (double) votes[0] / (votes[0] + votes[1]);
    }

    private void count(int one, int middle, int other, List<Integer> among, int[] votes) {
        for (var size = 0; size <= Math.min(mostGiven, among.size()); size++) {
            Subsets.any(among, size, given -> {
                budget.spend();
                if (test.p(one, other, given) > alpha) {
                    votes[Arrays.stream(given).anyMatch(each -> each == middle) ? 1 : 0]++;
                }
                return false;
            });
        }
    }
}

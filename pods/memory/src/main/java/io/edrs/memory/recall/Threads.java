package io.edrs.memory.recall;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Spreads what the best memories are worth to what was said around them: an answer seldom has the words of its question, nor a
 * "why" those of the news it follows.
 */
final class Threads {

    private static final int PARENTS = 6;
    /** The score of the one at this place is worth nothing: where all are alike, none says anything of its surroundings. */
    private static final int COMMON = 20;
    private static final double[] LEFT = {1, 0.7, 0.5};
    private static final double AFTER_A_QUESTION = 1.2;

    private Threads() {}

    static void spread(Pool pool, Reach reach) {
        var best = pool.best(COMMON);
        double common = best.isEmpty() ? 0 : best.getLast().score;
        var parents = best.stream().limit(PARENTS).collect(Collectors.toMap(parent -> parent.hit.reference(), Function.identity()));
        var around = reach.around(parents.values().stream().map(parent -> parent.hit).toList(), LEFT.length);
        for (var near : around) {
            var parent = parents.get(near.hit().reference());
            pool.add(List.of(near.near()), (candidate, nothing) -> candidate.near = Math.max(candidate.near, (parent.score - common) * share(parent, near.steps())));
        }
    }

    private static double share(Candidate parent, int steps) {
        double share = LEFT[Math.abs(steps) - 1];
        return steps == 1 && parent.known().text().strip().endsWith("?") ? AFTER_A_QUESTION * share : share;
    }
}

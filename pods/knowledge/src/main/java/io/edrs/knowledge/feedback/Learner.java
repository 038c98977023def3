package io.edrs.knowledge.feedback;

import io.edrs.knowledge.FusionWeights;
import java.util.List;

/** Finds the weights under which rated passages stand where raters want them, on a grid of tenths. */
final class Learner {

    private static final int STEPS = 10;

    private Learner() {}

    /** The best on these ratings; of equals the nearest to the present ones. */
    static FusionWeights best(List<Rating> ratings, FusionWeights present) {
        var best = present;
        var most = score(ratings, present);
        for (var words = 0; words <= STEPS; words++) {
            for (var meaning = 0; meaning + words <= STEPS; meaning++) {
                var tried = new FusionWeights(present.version() + 1, words / (double) STEPS, meaning / (double) STEPS,
                        (STEPS - words - meaning) / (double) STEPS);
                var score = score(ratings, tried);
                if (score > most + 1e-9 || score > most - 1e-9 && best != present && distance(tried, present) < distance(best, present)) {
                    best = tried;
                    most = score;
                }
            }
        }
        return best;
    }

    /** The share of pairs in the right order, over all ratings; 0.5 says nothing either way. */
    static double score(List<Rating> ratings, FusionWeights weights) {
        return ratings.stream().mapToDouble(rating -> rating.order(weights)).average().orElse(0.5);
    }

    private static double distance(FusionWeights one, FusionWeights other) {
        return Math.abs(one.words() - other.words()) + Math.abs(one.meaning() - other.meaning()) + Math.abs(one.graph() - other.graph());
    }
}

package io.edrs.knowledge.feedback;

import io.edrs.knowledge.FusionWeights;
import java.util.List;

/** What somebody thought of a passage, among what was found beside it. @param held whether it judges and does not teach */
record Rating(String passageId, boolean good, boolean held, List<Candidate> candidates) {

    /** How many of the others stand on the right side of it, 0..1; a tie is half right. */
    double order(FusionWeights weights) {
        var own = candidates.stream().filter(one -> one.passageId().equals(passageId)).findFirst().map(one -> one.score(weights)).orElse(0.0);
        return candidates.stream().filter(one -> !one.passageId().equals(passageId)).mapToDouble(other -> {
            var difference = own - other.score(weights);
            return Math.abs(difference) < 1e-9 ? 0.5 : difference > 0 == good ? 1 : 0;
        }).average().orElse(0.5);
    }
}

package io.edrs.knowledge.feedback;

import io.edrs.knowledge.FusionWeights;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** One version of the weights. @param heldOut how well they did where they were not learned @param change {@code learned} or {@code rolled_back} */
@MappedEntity("weights")
record Weights(@Id int version, double words, double meaning, double graph, double heldOut, long ratings, String change, Instant at) {

    static final String LEARNED = "learned";
    static final String ROLLED_BACK = "rolled_back";

    FusionWeights fusion() {
        return new FusionWeights(version, words, meaning, graph);
    }
}

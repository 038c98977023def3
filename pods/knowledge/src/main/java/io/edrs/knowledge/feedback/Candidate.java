package io.edrs.knowledge.feedback;

import io.edrs.knowledge.FusionWeights;

/** A passage as each way ranked it for a query: 1 for the first, less below, 0 for what it did not find. */
record Candidate(String passageId, double words, double meaning, double graph) {

    double score(FusionWeights weights) {
        return weights.score(words, meaning, graph);
    }
}

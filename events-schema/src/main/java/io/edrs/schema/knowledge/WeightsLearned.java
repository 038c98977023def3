package io.edrs.schema.knowledge;

import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * Searches weigh their ways otherwise than before.
 *
 * @param words weight of BM25 @param meaning weight of vectors @param graph weight of the graph; together 1
 * @param heldOut share of pairs put in the right order in the part kept for judging, 0..1
 * @param change {@code learned} or {@code rolled_back}
 */
@EventType("knowledge.weights_learned")
public record WeightsLearned(int weightsVersion, double words, double meaning, double graph, double heldOut, String change)
        implements Payload {}

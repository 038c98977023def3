package io.edrs.knowledge;

/**
 * How much each way of searching counts when rankings are fused; travels as a table, by tenant.
 *
 * @param version 0 before anything was learned
 * @param words of BM25 @param meaning of vectors @param graph of the walk through the graph; together 1
 */
public record FusionWeights(int version, double words, double meaning, double graph) {

    /** The table they travel in. */
    public static final String TABLE = "fusion-weights";

    /** All ways count alike. */
    public static final FusionWeights EQUAL = new FusionWeights(0, 1.0 / 3, 1.0 / 3, 1.0 / 3);
}

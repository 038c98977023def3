package io.edrs.knowledge;

import io.edrs.schema.TableRow;

/**
 * How much each way of searching counts when rankings are fused; travels as a table, by tenant.
 *
 * @param version 0 before anything was learned
 * @param words of BM25 @param meaning of vectors @param graph of the walk through the graph, which begins at what both found; together 1
 */
public record FusionWeights(int version, double words, double meaning, double graph) implements TableRow {

    /** The table they travel in. */
    public static final String TABLE = "fusion-weights";

    /** The walk alone decides. */
    public static final FusionWeights UNLEARNED = new FusionWeights(0, 0, 0, 1);

    private static final int K = 60;

    /** The score of what the ways gave these shares. */
    public double score(double ofWords, double ofMeaning, double ofGraph) {
        return words * ofWords + meaning * ofMeaning + graph * ofGraph;
    }

    /** The share of a place in a ranking, 0 for the first, by reciprocal rank (Cormack, Clarke and Büttcher 2009): 1 for the first, 0 for none. */
    public static double share(int place) {
        return place < 0 ? 0 : (K + 1.0) / (K + 1 + place);
    }

    @Override
    public boolean belongsTo(String tenant, String key) {
        return TableRow.isKeyOf(tenant, key);
    }
}

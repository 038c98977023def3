package io.edrs.knowledge;

import java.util.List;

/** Ids of passages as the walk through the graph ranks them. */
public interface GraphRanking {

    /** Best first, from what words and vectors found; none for a tenant without a graph. */
    List<String> rank(String tenant, String query, List<String> byWords, List<String> byMeaning, int limit);
}

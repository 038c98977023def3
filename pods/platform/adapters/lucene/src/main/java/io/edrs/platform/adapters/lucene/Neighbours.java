package io.edrs.platform.adapters.lucene;

import io.edrs.platform.store.VectorIndex.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** The nearest entries to a unit vector: by the graph, or one by one where few qualify. */
record Neighbours(float[] query, int k, Query filter) {

    static final String VECTOR = "vector";
    private static final int FEW = 2_000;
    private static final int LEAST_EXPLORED = 32;

    List<Match> in(IndexSearcher searcher) throws IOException {
        var hits = searcher.count(filter) <= FEW ? oneByOne(searcher) : byGraph(searcher);
        var matches = new ArrayList<Match>();
        var ids = Keywords.idsOf(searcher, hits);
        for (int i = 0; i < hits.length; i++) {
            // Lucene's score of two unit vectors is (1 + cosine) / 2.
            matches.add(new Match(ids[i], 2.0 * hits[i].score - 1));
        }
        return matches;
    }

    private ScoreDoc[] byGraph(IndexSearcher searcher) throws IOException {
        var narrowed = filter instanceof MatchAllDocsQuery ? null : filter;
        var knn = new KnnFloatVectorQuery(VECTOR, query, Math.max(2 * k, LEAST_EXPLORED), narrowed);
        return searcher.search(knn, k).scoreDocs;
    }

    private ScoreDoc[] oneByOne(IndexSearcher searcher) throws IOException {
        var best = new PriorityQueue<ScoreDoc>((a, b) -> Float.compare(a.score, b.score));
        var weight = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            scan(leaf, weight, best);
        }
        return best.stream().sorted((a, b) -> Float.compare(b.score, a.score)).toArray(ScoreDoc[]::new);
    }

    private void scan(LeafReaderContext leaf, Weight weight, PriorityQueue<ScoreDoc> best) throws IOException {
        var values = Optional.ofNullable(leaf.reader().getFloatVectorValues(VECTOR));
        var filtered = weight.scorer(leaf);
        if (values.isEmpty() || filtered == null) {
            return;
        }
        var scorer = values.get().scorer(query);
        var both = ConjunctionUtils.intersectIterators(List.of(filtered.iterator(), scorer.iterator()));
        var live = leaf.reader().getLiveDocs();
        for (var doc = both.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = both.nextDoc()) {
            if (live == null || live.get(doc)) {
                best.add(new ScoreDoc(leaf.docBase + doc, scorer.score()));
                if (best.size() > k) {
                    best.poll();
                }
            }
        }
    }
}

package io.edrs.platform.adapters.lucene;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.Names;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Ids and metadata: kept as they are, matched whole. One field holds all metadata, whatever its keys. */
final class Keywords {

    private static final String ID = "id";
    /** The id again, by document: a stored one is unpacked with all its neighbours. */
    private static final String KEY = "key";
    private static final String METADATA = "metadata";
    private static final int LONGEST = 8_000;

    private Keywords() {}

    static Document document(String id, Map<String, String> metadata) {
        var document = new Document();
        document.add(new StringField(ID, Names.id(id), Field.Store.NO));
        document.add(new BinaryDocValuesField(KEY, new BytesRef(id)));
        metadata.forEach((key, value) -> document.add(new StringField(METADATA, pair(key, value), Field.Store.NO)));
        return document;
    }

    static Term id(String id) {
        return new Term(ID, id);
    }

    static Term[] ids(Collection<String> ids) {
        return ids.stream().map(Keywords::id).toArray(Term[]::new);
    }

    /** The ids of the hits, in their order; each segment's keys are opened once. */
    static String[] idsOf(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
        var ids = new String[hits.length];
        var byDocument = IntStream.range(0, hits.length).boxed().sorted(Comparator.comparingInt(hit -> hits[hit].doc)).toList();
        var leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = null;
        BinaryDocValues keys = null;
        for (var hit : byDocument) {
            var document = hits[hit].doc;
            if (leaf == null || document >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
                keys = leaf.reader().getBinaryDocValues(KEY);
            }
            ids[hit] = keys != null && keys.advanceExact(document - leaf.docBase) ? keys.binaryValue().utf8ToString()
                    : storedId(searcher, document);
        }
        return ids;
    }

    /** The ids of all entries with that metadata; none when there are more than so many. */
    static List<String> idsWhere(IndexSearcher searcher, Map<String, String> filter, int most) throws IOException {
        var ids = new ArrayList<String>();
        var weight = searcher.createWeight(searcher.rewrite(filter(filter, searcher)), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var found = weight.scorer(leaf);
            var keys = leaf.reader().getBinaryDocValues(KEY);
            var live = leaf.reader().getLiveDocs();
            var documents = found == null || keys == null ? DocIdSetIterator.empty() : found.iterator();
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if ((live == null || live.get(doc)) && keys.advanceExact(doc)) {
                    ids.add(keys.binaryValue().utf8ToString());
                    if (ids.size() > most) {
                        return List.of();
                    }
                }
            }
        }
        return ids;
    }

    /** Of an entry written before keys were. */
    private static String storedId(IndexSearcher searcher, int document) throws IOException {
        return searcher.storedFields().document(document, Set.of(ID)).get(ID);
    }

    /** Everything whose metadata equals the filter. */
    static Query filter(Map<String, String> filter) {
        if (filter.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        var query = new BooleanQuery.Builder();
        filter.forEach((key, value) -> query.add(new TermQuery(new Term(METADATA, pair(key, value))), BooleanClause.Occur.FILTER));
        return query.build();
    }

    /** The same for what is seen now: a condition that every entry meets is not asked of each. */
    static Query filter(Map<String, String> filter, IndexSearcher searcher) throws IOException {
        var pairs = filter.entrySet().stream().map(condition -> pair(condition.getKey(), condition.getValue())).toList();
        var found = Dictionary.find(searcher, METADATA, pairs);
        if (found.size() < pairs.size()) {
            return new MatchNoDocsQuery();
        }
        var query = new BooleanQuery.Builder();
        found.forEach((pair, states) -> {
            if (states.docFreq() < searcher.getIndexReader().maxDoc()) {
                query.add(new TermQuery(new Term(METADATA, pair), states), BooleanClause.Occur.FILTER);
            }
        });
        var narrowing = query.build();
        return narrowing.clauses().isEmpty() ? new MatchAllDocsQuery() : narrowing;
    }

    private static String pair(String key, String value) {
        if (key.length() + value.length() > LONGEST) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "The metadata '" + key.substring(0, Math.min(40, key.length()))
                    + "' is longer than " + LONGEST + " characters.");
        }
        return key.length() + ":" + key + "=" + value;
    }
}

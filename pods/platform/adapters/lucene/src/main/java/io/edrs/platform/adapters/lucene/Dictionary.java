package io.edrs.platform.adapters.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Looks up a field's words in all segments, each segment's dictionary opened once and read in its order. A query that looks up each of its
 * terms by itself opens it for each: with many small segments that was an eighth of all a question allocated.
 */
final class Dictionary {

    private Dictionary() {}

    /** Where those of the words stand that the field has. */
    static Map<String, TermStates> find(IndexSearcher searcher, String field, Collection<String> words) throws IOException {
        var sorted = new TreeMap<BytesRef, String>();
        words.forEach(word -> sorted.put(new BytesRef(word), word));
        var found = new HashMap<String, TermStates>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            var entries = terms.iterator();
            for (var word : sorted.entrySet()) {
                if (entries.seekExact(word.getKey())) {
                    found.computeIfAbsent(word.getValue(), unseen -> new TermStates(searcher.getTopReaderContext()))
                            .register(entries.termState(), leaf.ord, entries.docFreq(), entries.totalTermFreq());
                }
            }
        }
        return found;
    }

    /** A query for each of the words that the field has. */
    static List<TermQuery> queries(IndexSearcher searcher, String field, Collection<String> words) throws IOException {
        return find(searcher, field, words).entrySet().stream().map(word -> new TermQuery(new Term(field, word.getKey()), word.getValue())).toList();
    }
}

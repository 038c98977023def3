package io.edrs.platform.adapters.lucene;

import io.edrs.platform.store.LexicalIndex.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Any text as a query: its words, each where it counts most among the fields. There is no query language to break. */
record WordQuery(Analyzer analyzer, Map<String, String> notes) {

    static final String FIELD = "text.";
    private static final int MOST_CLAUSES = 512;
    private static final float TIE = 0.2f;

    List<Match> best(IndexSearcher searcher, String text, int k, Map<String, String> filter) throws IOException {
        var fields = notes.keySet().stream().filter(note -> note.startsWith(FIELD)).sorted().toList();
        if (k <= 0 || fields.isEmpty()) {
            return List.of();
        }
        var words = new BooleanQuery.Builder();
        anywhere(searcher, words(text, Math.max(1, MOST_CLAUSES / fields.size())), fields).forEach(word -> words.add(word, Occur.SHOULD));
        var query = new BooleanQuery.Builder().add(words.build(), Occur.MUST).add(Keywords.filter(filter, searcher), Occur.FILTER).build();
        var matches = new ArrayList<Match>();
        var hits = searcher.search(query, k).scoreDocs;
        var ids = Keywords.idsOf(searcher, hits);
        for (int i = 0; i < hits.length; i++) {
            matches.add(new Match(ids[i], hits[i].score));
        }
        return matches;
    }

    /** Each word where it counts most; those that stand nowhere are left out. */
    private List<DisjunctionMaxQuery> anywhere(IndexSearcher searcher, Set<String> words, List<String> fields) throws IOException {
        var places = new LinkedHashMap<String, List<Query>>();
        words.forEach(word -> places.put(word, new ArrayList<>()));
        for (var field : fields) {
            var boost = Float.parseFloat(notes.get(field));
            for (var query : Dictionary.queries(searcher, field, words)) {
                places.get(query.getTerm().text()).add(new BoostQuery(query, boost));
            }
        }
        return places.values().stream().filter(found -> !found.isEmpty()).map(found -> new DisjunctionMaxQuery(found, TIE)).toList();
    }

    private Set<String> words(String text, int most) throws IOException {
        var words = new LinkedHashSet<String>();
        try (var stream = analyzer.tokenStream(FIELD, text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (words.size() < most && stream.incrementToken()) {
                words.add(word.toString());
            }
        }
        return words;
    }
}

package io.edrs.bench.answers;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.schema.knowledge.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** BM25 and embeddings over passages in memory, merged by reciprocal rank. */
final class Retriever {

    private static final int RANK_OFFSET = 60;

    private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
    private final EmbeddingModel model;
    private final List<Passage> passages;
    private final IndexSearcher searcher;

    Retriever(EmbeddingModel model, List<Passage> passages) {
        this.model = model;
        this.passages = passages;
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            var texts = passages.stream().map(passage -> passage.title() + " " + passage.place() + " " + passage.text()).toList();
            var vectors = model.embedAll(texts.stream().map(TextSegment::from).toList()).content();
            for (var i = 0; i < texts.size(); i++) {
                var text = texts.get(i);
                var document = new org.apache.lucene.document.Document();
                document.add(new TextField("text", text, Field.Store.NO));
                document.add(new KnnFloatVectorField("vector", vectors.get(i).vector()));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<Passage> search(String query, int limit) {
        try {
            var scores = new HashMap<Integer, Double>();
            rank(scores, lexical(query), limit);
            rank(scores, new KnnFloatVectorQuery("vector", model.embed(query).content().vector(), limit), limit);
            return scores.entrySet().stream().sorted(Map.Entry.<Integer, Double>comparingByValue().reversed()).limit(limit)
                    .map(entry -> scored(passages.get(entry.getKey()), entry.getValue() * RANK_OFFSET / 2)).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void rank(Map<Integer, Double> scores, Query query, int limit) throws IOException {
        var hits = searcher.search(query, limit).scoreDocs;
        for (var i = 0; i < hits.length; i++) {
            scores.merge(hits[i].doc, 1.0 / (RANK_OFFSET + i), Double::sum);
        }
    }

    private Query lexical(String query) throws IOException {
        var terms = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("text", query)) {
            var term = stream.addAttribute(org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
        }
        var clauses = new BooleanQuery.Builder();
        terms.stream().distinct().forEach(term -> clauses.add(new TermQuery(new Term("text", term)), BooleanClause.Occur.SHOULD));
        return clauses.build();
    }

    private static Passage scored(Passage passage, double score) {
        return new Passage(passage.id(), passage.document(), passage.title(), passage.place(), passage.kind(), passage.text(), Math.min(1, score));
    }
}

package io.edrs.bench.recall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** Lucene by hand over the same texts and vectors: one BM25 query and one nearest-neighbour query for ten each. */
final class RawQuery implements AutoCloseable {

    private static final int FOUND = 10;
    private static final int EXPLORED = 32;
    private final IndexWriter writer;
    private IndexSearcher searcher;

    RawQuery(Path folder) throws IOException {
        Files.createDirectories(folder);
        writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(new EnglishAnalyzer()));
        searcher = new IndexSearcher(DirectoryReader.open(writer));
    }

    void add(String text, float[] vector) throws IOException {
        var document = new Document();
        document.add(new TextField("text", text, Field.Store.NO));
        document.add(new KnnFloatVectorField("vector", vector, VectorSimilarityFunction.DOT_PRODUCT));
        writer.addDocument(document);
    }

    void refresh() throws IOException {
        searcher.getIndexReader().close();
        searcher = new IndexSearcher(DirectoryReader.open(writer));
    }

    int ask(List<String> words, float[] vector) throws IOException {
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(new TermQuery(new Term("text", word)), BooleanClause.Occur.SHOULD));
        return searcher.search(query.build(), FOUND).scoreDocs.length
                + searcher.search(new KnnFloatVectorQuery("vector", vector, EXPLORED), FOUND).scoreDocs.length;
    }

    @Override
    public void close() throws IOException {
        searcher.getIndexReader().close();
        writer.rollback();
    }
}

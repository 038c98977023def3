package io.edrs.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The floor: the product's own index files read by Lucene alone. One BM25 query over one field and one nearest-neighbour query, for
 * ten each, unfiltered.
 */
public final class RawIndex implements AutoCloseable {

    private static final String TEXT = "text.text";
    private static final String VECTOR = "vector";
    private static final int FOUND = 10;
    private static final int EXPLORED = 32;
    private final Analyzer english = new EnglishAnalyzer();
    private final IndexSearcher words;
    private final IndexSearcher vectors;

    /** What one query took, in nanoseconds. */
    public record Took(long words, long vectors) {

        public long both() {
            return words + vectors;
        }
    }

    /** As they were committed last. */
    public RawIndex(Path words, Path vectors) throws IOException {
        this.words = new IndexSearcher(DirectoryReader.open(FSDirectory.open(words)));
        this.vectors = new IndexSearcher(DirectoryReader.open(FSDirectory.open(vectors)));
    }

    /** How many segments the vectors are in. */
    public int segments() {
        return vectors.getIndexReader().leaves().size();
    }

    /** Asks for the words and for the vector. */
    public Took ask(String text, float[] vector) {
        try {
            var begin = System.nanoTime();
            var query = new QueryBuilder(english).createBooleanQuery(TEXT, text);
            var found = query == null ? 0 : words.search(query, FOUND).scoreDocs.length;
            var between = System.nanoTime();
            found += vectors.search(new KnnFloatVectorQuery(VECTOR, vector, EXPLORED), FOUND).scoreDocs.length;
            var end = System.nanoTime();
            return found < 0 ? new Took(0, 0) : new Took(between - begin, end - between);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        words.getIndexReader().close();
        vectors.getIndexReader().close();
    }
}

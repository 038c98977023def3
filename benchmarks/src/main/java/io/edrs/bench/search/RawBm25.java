package io.edrs.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/** The floor: one Lucene query over one field, nothing else. */
public final class RawBm25 implements AutoCloseable {

    private static final String TEXT = "text";
    private static final int FOUND = 10;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private IndexSearcher searcher;

    /** An empty index in the folder. */
    public RawBm25(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(new EnglishAnalyzer()));
        searcher = new IndexSearcher(DirectoryReader.open(writer));
    }

    /** With the texts in it. */
    public RawBm25(Path folder, List<String> texts) throws IOException {
        this(folder);
        add(texts);
        refresh();
    }

    /** Adds texts; the next refresh sees them. */
    public void add(List<String> texts) throws IOException {
        for (var text : texts) {
            var document = new Document();
            document.add(new TextField(TEXT, text, Store.NO));
            writer.addDocument(document);
        }
    }

    /** From here on everything added is found. */
    public void refresh() throws IOException {
        searcher.getIndexReader().close();
        searcher = new IndexSearcher(DirectoryReader.open(writer));
    }

    /** The nanoseconds one query took. */
    public long query(String text) {
        var begin = System.nanoTime();
        try {
            var query = new QueryBuilder(new EnglishAnalyzer()).createBooleanQuery(TEXT, text);
            if (query != null) {
                searcher.search(query, FOUND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return System.nanoTime() - begin;
    }

    @Override
    public void close() throws IOException {
        searcher.getIndexReader().close();
        writer.rollback();
        directory.close();
    }
}

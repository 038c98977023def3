package io.edrs.bench.vectors;

import io.edrs.platform.store.VectorIndex.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** Lucene's HNSW used by hand with 16 links, a beam of 200 and everything else as Lucene has it: one reader, no checks, no locks. */
public final class RawLucene implements Searched {

    private static final int EXPLORED = 32;
    private final Path folder;
    private IndexWriter writer;
    private IndexSearcher searcher;

    public RawLucene(Path folder) throws IOException {
        this.folder = folder;
        open();
    }

    @Override
    public void add(List<Entry> entries) {
        tried(() -> {
            for (var entry : entries) {
                var document = new Document();
                document.add(new StringField("id", entry.id(), Field.Store.YES));
                entry.metadata().forEach((key, value) -> document.add(new StringField(key, value, Field.Store.NO)));
                document.add(new KnnFloatVectorField("vector", entry.vector(), VectorSimilarityFunction.DOT_PRODUCT));
                writer.addDocument(document);
            }
            return null;
        });
    }

    @Override
    public void settle() {
        tried(() -> {
            searcher.getIndexReader().close();
            writer.close();
            open();
            writer.maybeMerge();
            searcher.getIndexReader().close();
            writer.close();
            open();
            return null;
        });
    }

    @Override
    public List<String> parts() {
        return partsOf(folder);
    }

    static List<String> partsOf(Path folder) {
        return tried(() -> {
            try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
                return reader.leaves().stream().map(leaf -> leaf.reader().maxDoc() + "-" + leaf.reader().numDeletedDocs()).toList();
            }
        });
    }

    private void open() throws IOException {
        var codec = new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return new Lucene99HnswVectorsFormat(16, 200);
            }
        };
        writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig().setCodec(codec));
        refresh();
    }

    /** Everything written so far is seen from now on. */
    private void refresh() {
        searcher = tried(() -> new IndexSearcher(DirectoryReader.open(writer)));
    }

    @Override
    public List<String> nearest(float[] query, int k, Map<String, String> filter) {
        return tried(() -> {
            var ids = new ArrayList<String>(k);
            var found = searcher.search(new KnnFloatVectorQuery("vector", query, Math.max(2 * k, EXPLORED), filter.isEmpty() ? null : query(filter)), k);
            for (var hit : found.scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc, Set.of("id")).get("id"));
            }
            return ids;
        });
    }

    @Override
    public void deleteWhere(Map<String, String> filter) {
        tried(() -> writer.deleteDocuments(query(filter)));
        refresh();
    }

    @Override
    public void close() {
        tried(() -> {
            searcher.getIndexReader().close();
            writer.rollback();
            return null;
        });
    }

    private static Query query(Map<String, String> filter) {
        var query = new BooleanQuery.Builder();
        filter.forEach((key, value) -> query.add(new TermQuery(new Term(key, value)), BooleanClause.Occur.FILTER));
        return query.build();
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private static <T> T tried(Work<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

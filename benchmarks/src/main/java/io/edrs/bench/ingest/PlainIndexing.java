package io.edrs.bench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jsoup.Jsoup;

/** The floor: pages parsed by jsoup and added to Lucene by hand, one document each, committed once; nothing kept, cut or announced. */
public final class PlainIndexing {

    private PlainIndexing() {}

    /** The seconds it takes, on so many threads. */
    public static double seconds(Path pages, Path index, int threads) throws IOException {
        var begin = System.nanoTime();
        try (var writer = new IndexWriter(FSDirectory.open(index), new IndexWriterConfig(new StandardAnalyzer())); var files = Files.list(pages)) {
            try (var pool = Executors.newFixedThreadPool(threads)) {
                files.forEach(file -> pool.execute(() -> add(writer, file)));
            }
            writer.commit();
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void add(IndexWriter writer, Path file) {
        try {
            var page = Jsoup.parse(Files.readString(file));
            var document = new Document();
            document.add(new StringField("name", file.getFileName().toString(), Field.Store.YES));
            document.add(new TextField("title", page.title(), Field.Store.YES));
            document.add(new TextField("text", page.text(), Field.Store.YES));
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

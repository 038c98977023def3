package io.edrs.bench.ingest;

import dev.langchain4j.data.segment.TextSegment;
import io.edrs.platform.adapters.models.MiniLmEmbeddingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;

/** The floor of vectors: the paragraphs, items and tables of pages embedded by the embedded model, nothing else. */
public final class PlainEmbedding {

    private static final int SAMPLE = 60;
    private static final String PASSAGES = "h2 + p, h2 + p + p, ul, table";

    private PlainEmbedding() {}

    /** The seconds one page takes, on so many threads. */
    public static double secondsEach(Path folder, int threads) throws IOException {
        List<Path> pages;
        try (var files = Files.list(folder)) {
            pages = files.sorted().limit(SAMPLE).toList();
        }
        try (var model = new MiniLmEmbeddingModel()) {
            model.embed("warm");
            var begin = System.nanoTime();
            try (var pool = Executors.newFixedThreadPool(threads)) {
                pages.forEach(page -> pool.execute(() -> embed(model, page)));
            }
            return (System.nanoTime() - begin) / 1e9 / pages.size();
        }
    }

    private static void embed(MiniLmEmbeddingModel model, Path page) {
        try {
            var texts = Jsoup.parse(Files.readString(page)).select(PASSAGES).eachText();
            model.embedAll(texts.stream().map(TextSegment::from).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.edrs.knowledge.documents;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.knowledge.Cutter;
import io.edrs.knowledge.EmbeddedPassage;
import io.edrs.knowledge.StoredPassage;
import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Reads a file and cuts it, as many files at once as there are cores, for each may take its full share of memory; embeds the pieces. */
@Singleton
final class PassageMaker implements Cutter {

    private static final int BATCH = 32;

    private final EmbeddingModel model;
    private final DocumentParser parser = new DocumentParser(ParseLimits.defaults());
    private final Chunker chunker = new Chunker();
    private final Semaphore readings = new Semaphore(Runtime.getRuntime().availableProcessors());

    PassageMaker(EmbeddingModel model) {
        this.model = model;
    }

    /** A document cut, not yet stored. */
    record Made(String title, List<Chunk> chunks) {

        String text() {
            return String.join("\n", chunks.stream().map(Chunk::text).toList());
        }
    }

    String modelName() {
        return model.modelName();
    }

    /** The passages; throws {@code DOCUMENT_UNREADABLE} with the reason when there can be none. */
    Made read(String name, byte[] content) {
        readings.acquireUninterruptibly();
        try {
            var parsed = parser.parse(name, content);
            return new Made(parsed.title(), chunker.chunk(parsed));
        } catch (UnreadableDocumentException e) {
            throw new EdrsException(DocumentError.DOCUMENT_UNREADABLE, e.getMessage(), e);
        } finally {
            readings.release();
        }
    }

    @Override
    public Cut cut(String name, byte[] content) {
        var made = read(name, content);
        return new Cut(made.title(), made.chunks().stream()
                .map(chunk -> new Piece(chunk.group(), chunk.place(), chunk.kind(), chunk.text())).toList());
    }

    /** The same passages with the vectors of their meaning. */
    @Override
    public List<EmbeddedPassage> embed(List<StoredPassage> passages) {
        var embedded = new ArrayList<EmbeddedPassage>(passages.size());
        for (var from = 0; from < passages.size(); from += BATCH) {
            var batch = passages.subList(from, Math.min(from + BATCH, passages.size()));
            var vectors = model.embedAll(batch.stream().map(passage -> TextSegment.from(meaning(passage))).toList()).content();
            for (var i = 0; i < batch.size(); i++) {
                embedded.add(new EmbeddedPassage(batch.get(i), vectors.get(i).vector()));
            }
        }
        return embedded;
    }

    /** A row, a list or a paragraph means little without what it stands under: "City: Linz" of whom? */
    private static String meaning(StoredPassage passage) {
        var place = passage.place();
        return passage.title() + (place.isEmpty() || place.equals(passage.title()) ? "" : " › " + place) + ": " + passage.text();
    }
}

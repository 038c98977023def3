package io.edrs.knowledge.documents;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Reads a file, cuts it and embeds the pieces; as many files at once as there are cores, for each may take its full share of memory. */
@Singleton
final class PassageMaker {

    private static final int BATCH = 32;

    private final EmbeddingModel model;
    private final DocumentParser parser = new DocumentParser(ParseLimits.defaults());
    private final Chunker chunker = new Chunker();
    private final Semaphore readings = new Semaphore(Runtime.getRuntime().availableProcessors());

    PassageMaker(EmbeddingModel model) {
        this.model = model;
    }

    /** A document cut and embedded by that model, not yet stored. */
    record Made(String title, String model, List<Chunk> chunks, List<float[]> vectors) {}

    String modelName() {
        return model.modelName();
    }

    /** The passages; throws {@code DOCUMENT_UNREADABLE} with the reason when there can be none. */
    Made make(String name, byte[] content) {
        readings.acquireUninterruptibly();
        try {
            var parsed = parser.parse(name, content);
            var chunks = chunker.chunk(parsed);
            return new Made(parsed.title(), model.modelName(), chunks, embed(parsed.title(), chunks));
        } catch (UnreadableDocumentException e) {
            throw new EdrsException(DocumentError.DOCUMENT_UNREADABLE, e.getMessage(), e);
        } finally {
            readings.release();
        }
    }

    private List<float[]> embed(String title, List<Chunk> chunks) {
        var vectors = new ArrayList<float[]>(chunks.size());
        for (var from = 0; from < chunks.size(); from += BATCH) {
            var batch = chunks.subList(from, Math.min(from + BATCH, chunks.size())).stream()
                    .map(chunk -> TextSegment.from(meaning(title, chunk))).toList();
            model.embedAll(batch).content().forEach(embedding -> vectors.add(embedding.vector()));
        }
        return vectors;
    }

    /** A row, a list or a paragraph means little without what it stands under: "City: Linz" of whom? */
    private static String meaning(String title, Chunk chunk) {
        return title + (chunk.place().isEmpty() || chunk.place().equals(title) ? "" : " › " + chunk.place()) + ": " + chunk.text();
    }
}

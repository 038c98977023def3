package io.edrs.platform.adapters.models;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019), quantised, in process: unit vectors of 384 dimensions.
 * Safe for use by many threads; the work itself runs on its own few platform threads. A text of more than 128 tokens
 * has the mean over all of them. The same text always has the same vector.
 */
public final class MiniLmEmbeddingModel implements EmbeddingModel, AutoCloseable {

    private static final int DIMENSION = 384;
    private static final int BATCH = 32;
    private static final int CACHED_TEXTS = 10_000;
    /** With the vectors on their way: a text that several ask for at once is embedded once. */
    private final AsyncCache<String, float[]> recent = Caffeine.newBuilder().maximumSize(CACHED_TEXTS).buildAsync();
    private final ModelThreads threads;

    /** Starts to load the model, on all cores but one. */
    public MiniLmEmbeddingModel() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /** Starts to load the model; the first call waits for it. */
    public MiniLmEmbeddingModel(int threads) {
        this.threads = new ModelThreads(threads, MiniLmSession::open);
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        var texts = segments.stream().map(TextSegment::text).toList();
        var embeddings = new ArrayList<Embedding>(texts.size());
        // Batches queue one at a time, so that a question waits for one batch of a long call, not for the call.
        for (var from = 0; from < texts.size(); from += BATCH) {
            var batch = texts.subList(from, Math.min(from + BATCH, texts.size())).stream().map(this::vector).toList();
            batch.forEach(vector -> embeddings.add(Embedding.from(ModelThreads.await(vector).clone())));
        }
        return Response.from(embeddings);
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public String modelName() {
        return "all-minilm-l6-v2-q";
    }

    /** Ends its threads and frees the model. */
    @Override
    public void close() {
        threads.close();
    }

    private CompletableFuture<float[]> vector(String text) {
        return recent.get(text, (unknown, executor) -> threads.embed(unknown));
    }
}

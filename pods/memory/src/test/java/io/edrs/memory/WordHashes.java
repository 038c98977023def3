package io.edrs.memory;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A vector that counts words by hash, so that texts sharing words are alike. */
final class WordHashes implements EmbeddingModel {

    private static final int DIMENSION = 256;
    private final AtomicInteger texts = new AtomicInteger();

    int texts() {
        return texts.get();
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        texts.addAndGet(segments.size());
        return Response.from(segments.stream().map(segment -> Embedding.from(vector(segment.text()))).toList());
    }

    static float[] vector(String text) {
        var vector = new float[DIMENSION];
        for (var word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
            vector[Math.floorMod(word.hashCode(), DIMENSION)] += 1;
        }
        return vector;
    }
}

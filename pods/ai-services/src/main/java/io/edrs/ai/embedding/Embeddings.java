package io.edrs.ai.embedding;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.store.Cache;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Embeddings of length one, in the order of the texts; the model sees a text only when the cache does not know it. */
@Singleton
final class Embeddings {

    static final int MOST_TEXTS = 32;

    private final EmbeddingModel model;
    private final EmbeddingConfig config;
    private final KnownEmbeddings known;

    Embeddings(EmbeddingModel model, EmbeddingConfig config, Cache cache) {
        this.model = model;
        this.config = config;
        this.known = new KnownEmbeddings(cache, model.modelName(), config.cachedFor());
    }

    List<float[]> of(String tenant, @Nullable List<String> texts) {
        var valid = validated(texts);
        var found = new HashMap<>(known.of(tenant, new LinkedHashSet<>(valid)));
        embed(tenant, valid.stream().distinct().filter(text -> !found.containsKey(text)).toList(), found);
        return valid.stream().map(found::get).toList();
    }

    String modelName() {
        return model.modelName();
    }

    private void embed(String tenant, List<String> texts, HashMap<String, float[]> found) {
        if (texts.isEmpty()) {
            return;
        }
        var embedded = model.embedAll(texts.stream().map(TextSegment::from).toList()).content();
        if (embedded.size() != texts.size()) {
            throw new EdrsException(EmbeddingError.EMBEDDING_UNUSABLE,
                    "The model gave %d embeddings for %d texts.".formatted(embedded.size(), texts.size()));
        }
        for (int i = 0; i < texts.size(); i++) {
            var vector = normalised(embedded.get(i).vector());
            known.keep(tenant, texts.get(i), vector);
            found.put(texts.get(i), vector);
        }
    }

    private List<String> validated(@Nullable List<String> texts) {
        if (texts == null || texts.isEmpty() || texts.size() > MOST_TEXTS) {
            throw invalid("Send 1 to %d texts, not %d.".formatted(MOST_TEXTS, texts == null ? 0 : texts.size()));
        }
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            if (text == null || text.isBlank()) {
                throw invalid("Text %d is empty; every text needs at least one character that is not a space.".formatted(i));
            }
            if (text.length() > config.longestText()) {
                throw invalid("Text %d has %d characters; at most %d fit.".formatted(i, text.length(), config.longestText()));
            }
        }
        return texts;
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        if (!(squares > 0) || Double.isInfinite(squares)) {
            throw new EdrsException(EmbeddingError.EMBEDDING_UNUSABLE, "The model gave a vector without a direction.");
        }
        var unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return unit;
    }

    private static EdrsException invalid(String message) {
        return new EdrsException(EmbeddingError.EMBEDDING_REQUEST_INVALID, message);
    }
}

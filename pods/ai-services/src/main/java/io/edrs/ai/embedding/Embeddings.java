package io.edrs.ai.embedding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Embeddings of length one, in the order of the texts; the model sees a text only when the cache does not know it. */
@Singleton
final class Embeddings {

    static final int MOST_TEXTS = 32;

    /** The tenant is part of the key, so that nobody learns from response times what others have asked. */
    private record Key(String tenant, String hash) {}

    private final EmbeddingModel model;
    private final EmbeddingConfig config;
    private final Cache<Key, float[]> known;

    Embeddings(EmbeddingModel model, EmbeddingConfig config) {
        this.model = model;
        this.config = config;
        this.known = Caffeine.newBuilder().maximumSize(config.cachedTexts()).build();
    }

    List<float[]> of(String tenant, @Nullable List<String> texts) {
        var valid = validated(texts);
        var found = new HashMap<String, float[]>();
        for (var text : new LinkedHashSet<>(valid)) {
            var vector = known.getIfPresent(key(tenant, text));
            if (vector != null) {
                found.put(text, vector);
            }
        }
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
            known.put(key(tenant, texts.get(i)), vector);
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

    private static Key key(String tenant, String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Key(tenant, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static EdrsException invalid(String message) {
        return new EdrsException(EmbeddingError.EMBEDDING_REQUEST_INVALID, message);
    }
}

package io.edrs.ai.embedding;

import io.edrs.platform.store.Cache;
import io.edrs.schema.EmbeddingVector;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Embeddings in the cache, by model and text: the text itself is not in the key. The tenant is, so that nobody learns from
 * response times what others have asked.
 */
record KnownEmbeddings(Cache cache, String model, Duration keptFor) {

    private static final String NAME = "embeddings";

    Map<String, float[]> of(String tenant, Collection<String> texts) {
        var keys = new HashMap<String, String>();
        texts.forEach(text -> keys.put(key(text), text));
        var found = new HashMap<String, float[]>();
        cache.findAll(tenant, NAME, keys.keySet()).forEach((key, vector) -> found.put(keys.get(key), EmbeddingVector.decode(vector)));
        return found;
    }

    void keep(String tenant, String text, float[] vector) {
        cache.put(tenant, NAME, key(text), EmbeddingVector.encode(vector), keptFor);
    }

    private String key(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(model.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}

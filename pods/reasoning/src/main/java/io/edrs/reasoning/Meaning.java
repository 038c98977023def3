package io.edrs.reasoning;

import dev.langchain4j.model.embedding.EmbeddingModel;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How near two short texts are in meaning; the vectors of texts seen lately are kept. */
@Singleton
public class Meaning {

    private static final int KEPT = 4_096;

    private final EmbeddingModel model;
    private final Map<String, float[]> vectors = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > KEPT;
        }
    });

    public Meaning(EmbeddingModel model) {
        this.model = model;
    }

    /** The cosine of the two texts' embeddings, in -1..1; a blank text is near to nothing. */
    public double similarity(String one, String other) {
        if (one.isBlank() || other.isBlank()) {
            return 0;
        }
        var left = vector(one);
        var right = vector(other);
        double dot = 0;
        double leftNorm = 0;
        double rightNorm = 0;
        for (var i = 0; i < left.length; i++) {
            dot += left[i] * right[i];
            leftNorm += left[i] * left[i];
            rightNorm += right[i] * right[i];
        }
        return leftNorm == 0 || rightNorm == 0 ? 0 : dot / Math.sqrt(leftNorm * rightNorm);
    }

    /** The text's embedding, which is not to be changed. */
    public float[] vector(String text) {
        var known = vectors.get(text);
        if (known == null) {
            known = model.embed(text).content().vector();
            vectors.put(text, known);
        }
        return known;
    }
}

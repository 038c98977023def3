package io.edrs.bench.recall;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.Random;

/** Vectors drawn around centres instead of embedded: the same text always the same vector. */
final class DrawnVectors implements EmbeddingModel {

    private static final int DIMENSION = 384;
    private static final int CENTRES = 500;
    private static final float SPREAD = 0.5f;
    private final float[][] centres = new float[CENTRES][];

    DrawnVectors() {
        for (int c = 0; c < CENTRES; c++) {
            centres[c] = drawn(new Random(c));
        }
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        return Response.from(segments.stream().map(segment -> Embedding.from(vector(segment.text()))).toList());
    }

    private float[] vector(String text) {
        var centre = centres[Math.floorMod(text.hashCode(), CENTRES)];
        var vector = drawn(new Random(text.hashCode() * 31L + text.length()));
        double square = 0;
        for (int d = 0; d < DIMENSION; d++) {
            vector[d] = centre[d] + SPREAD * vector[d];
            square += vector[d] * vector[d];
        }
        for (int d = 0; d < DIMENSION; d++) {
            vector[d] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    private static float[] drawn(Random random) {
        var vector = new float[DIMENSION];
        for (int d = 0; d < DIMENSION; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        return vector;
    }
}

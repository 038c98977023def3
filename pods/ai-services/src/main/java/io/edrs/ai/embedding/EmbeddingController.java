package io.edrs.ai.embedding;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** Embeddings over HTTP. */
@Controller("/api/v1/embeddings")
@ExecuteOn(TaskExecutors.BLOCKING)
class EmbeddingController {

    /** @param texts 1 to 32 */
    record Texts(List<String> texts) {}

    /** @param vectors of length one, in the order of the texts */
    record Vectors(List<float[]> vectors, int dimension, String model) {}

    private final Embeddings embeddings;

    EmbeddingController(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    @Post
    Vectors embed(Caller caller, @Body Texts texts) {
        var vectors = embeddings.of(caller.require("ask").tenant(), texts.texts());
        return new Vectors(vectors, vectors.getFirst().length, embeddings.modelName());
    }
}

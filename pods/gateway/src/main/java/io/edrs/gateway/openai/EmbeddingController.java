package io.edrs.gateway.openai;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.EmbeddingVector;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.stream.IntStream;

/** OpenAI's embeddings. */
@Controller("/v1/embeddings")
@ExecuteOn(TaskExecutors.BLOCKING)
class EmbeddingController {

    /** @param embedding numbers, or base64 of little-endian 32-bit floats */
    record Embedding(String object, int index, Object embedding) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Used(int promptTokens, int totalTokens) {}

    record EmbeddingList(String object, List<Embedding> data, String model, Used usage) {}

    private final EmbeddingDesk desk;

    EmbeddingController(EmbeddingDesk desk) {
        this.desk = desk;
    }

    @Post
    EmbeddingList embed(Caller caller, @Body EmbeddingRequest request) {
        caller.require("ask");
        if (!Models.EMBEDDING.equals(request.model())) {
            throw Models.unknown(String.valueOf(request.model()));
        }
        var base64 = request.isBase64();
        var texts = request.texts();
        var embedded = desk.embed(caller, texts);
        if (request.dimensions() != null && request.dimensions() != embedded.dimension()) {
            throw OpenAiError.UNSUPPORTED_VALUE.of("'dimensions' is %d; this model has %d.", request.dimensions(), embedded.dimension());
        }
        var tokens = texts.stream().mapToInt(Usage::tokens).sum();
        return new EmbeddingList("list", IntStream.range(0, texts.size()).mapToObj(i -> new Embedding("embedding", i,
                base64 ? embedded.vectors().get(i) : EmbeddingVector.decode(embedded.vectors().get(i)))).toList(),
                Models.EMBEDDING, new Used(tokens, tokens));
    }
}

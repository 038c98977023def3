package io.edrs.ai.embedding;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EmbeddingVector;
import io.edrs.schema.ai.Embedded;
import io.edrs.schema.ai.EmbeddingRequested;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers asks for embeddings. */
@Singleton
final class EmbeddingHandler implements EventHandler<EmbeddingRequested> {

    private final Embeddings embeddings;

    EmbeddingHandler(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    @Override
    public List<Embedded> handle(BaseEvent<EmbeddingRequested> event) {
        var vectors = embeddings.of(event.tenant(), event.payload().texts());
        return List.of(new Embedded(vectors.stream().map(EmbeddingVector::encode).toList(),
                vectors.getFirst().length, embeddings.modelName()));
    }
}

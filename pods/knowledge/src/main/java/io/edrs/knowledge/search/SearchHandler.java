package io.edrs.knowledge.search;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EmbeddingVector;
import io.edrs.schema.Payload;
import io.edrs.schema.knowledge.PassagesFound;
import io.edrs.schema.knowledge.SearchRequested;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers who asks which passages speak of something, and what is claimed of it. */
@Singleton
final class SearchHandler implements EventHandler<SearchRequested> {

    private final HybridSearch search;
    private final AskedFacts facts;

    SearchHandler(HybridSearch search, AskedFacts facts) {
        this.search = search;
        this.facts = facts;
    }

    @Override
    public List<Payload> handle(BaseEvent<SearchRequested> event) {
        var asked = event.payload();
        return List.of(new PassagesFound(search.find(event.metadata().tenant(), asked.query(), vector(asked), asked.limit()),
                facts.of(event.metadata().tenant(), asked.query())));
    }

    private static float[] vector(SearchRequested asked) {
        try {
            return asked.vector() == null ? new float[0] : EmbeddingVector.decode(asked.vector());
        } catch (IllegalArgumentException e) {
            throw new EdrsException(KernelError.EVENT_INVALID, "The vector of the query cannot be read: " + e.getMessage(), e);
        }
    }
}

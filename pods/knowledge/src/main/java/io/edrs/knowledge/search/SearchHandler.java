package io.edrs.knowledge.search;

import io.edrs.knowledge.Attachments;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EmbeddingVector;
import io.edrs.schema.Payload;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.knowledge.PassagesFound;
import io.edrs.schema.knowledge.SearchRequested;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers who asks which passages speak of something, and what is claimed of it. */
@Singleton
final class SearchHandler implements EventHandler<SearchRequested> {

    private final HybridSearch search;
    private final AskedFacts facts;
    private final @Nullable Attachments attachments;

    SearchHandler(HybridSearch search, AskedFacts facts, @Nullable Attachments attachments) {
        this.search = search;
        this.facts = facts;
        this.attachments = attachments;
    }

    @Override
    public List<Payload> handle(BaseEvent<SearchRequested> event) {
        var asked = event.payload();
        var vector = vector(asked);
        var known = search.find(event.metadata().tenant(), asked.query(), vector, asked.limit());
        return List.of(new PassagesFound(Stream.concat(attached(event.metadata().tenant(), asked, vector), known.stream()).toList(),
                facts.of(event.metadata().tenant(), asked.query())));
    }

    /** What was given to the conversation comes first: somebody wanted it to be read there. */
    private Stream<Passage> attached(String tenant, SearchRequested asked, float[] vector) {
        return attachments == null || asked.conversationId() == null ? Stream.of()
                : attachments.find(tenant, asked.conversationId(), new Attachments.Query(asked.query(), vector, asked.limit())).stream();
    }

    private static float[] vector(SearchRequested asked) {
        try {
            return asked.vector() == null ? new float[0] : EmbeddingVector.decode(asked.vector());
        } catch (IllegalArgumentException e) {
            throw new EdrsException(KernelError.EVENT_INVALID, "The vector of the query cannot be read: " + e.getMessage(), e);
        }
    }
}

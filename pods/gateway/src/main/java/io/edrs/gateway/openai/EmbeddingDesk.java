package io.edrs.gateway.openai;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.Priority;
import io.edrs.schema.ai.Embedded;
import io.edrs.schema.ai.EmbeddingRequested;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Asks the embedding service over the bus. */
@Singleton
final class EmbeddingDesk {

    private static final int LONGEST = 32_768;

    private final Inlet inlet;
    private final Ids ids;
    private final OpenAiConfig config;

    EmbeddingDesk(Inlet inlet, Ids ids, OpenAiConfig config) {
        this.inlet = inlet;
        this.ids = ids;
        this.config = config;
    }

    Embedded embed(Caller caller, List<String> texts) {
        if (texts.stream().anyMatch(text -> text.isBlank() || text.length() > LONGEST)) {
            throw OpenAiError.INVALID_VALUE.of("Every text of 'input' needs 1 to %d characters, not all of them spaces.", LONGEST);
        }
        var id = ids.next();
        var box = new ArrayBlockingQueue<Embedded>(1);
        try (var _ = inlet.listen(id, event -> {
            if (event.payload() instanceof Embedded embedded) {
                box.offer(embedded);
            }
        })) {
            inlet.accept(new Inlet.Entry(id, caller.tenant(), "gateway.openai", Priority.NORMAL, new EmbeddingRequested(texts), Embedded.class));
            var embedded = box.poll(config.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (embedded == null) {
                throw OpenAiError.ANSWER_LATE.of("The embedding service did not answer in time; ask again.");
            }
            return embedded;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OpenAiError.ANSWER_LATE.of("The wait for the embeddings was interrupted; ask again.");
        }
    }
}

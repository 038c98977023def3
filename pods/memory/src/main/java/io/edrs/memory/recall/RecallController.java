package io.edrs.memory.recall;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.edrs.schema.EmbeddingVector;
import io.edrs.schema.memory.RecallRequested;
import io.edrs.schema.memory.RememberedFact;
import io.edrs.schema.memory.Turn;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is remembered of a question, in the caller's own conversations. */
@Controller("/api/v1/memory/recall")
@ExecuteOn(TaskExecutors.BLOCKING)
class RecallController {

    private static final int ORDINARY = 10;

    /**
     * @param personaId whose memory, {@code edrs} when not given
     * @param from days or moments as 2026-03-01 or 2026-03-01T18:00:00Z, UTC, as are to and asOf
     * @param asOf what was said later is not used; a day counts to its end
     */
    record Asked(@Nullable String query, @Nullable String personaId, @Nullable UUID conversationId, @Nullable String participant,
            @Nullable List<String> kinds, @Nullable String from, @Nullable String to, @Nullable String asOf, @Nullable Integer limit) {}

    /** @param memories best first, each with the sentence that says most @param facts that answer the query, surest first @param note why nothing, or less than expected, is recalled */
    record Remembered(List<Turn> memories, List<RememberedFact> facts, @Nullable String note) {}

    private final Asking asking;
    private final Recollection recollection;
    private final EmbeddingModel model;
    private final Clock clock;
    private final RecallConfig config;

    RecallController(Asking asking, Recollection recollection, EmbeddingModel model, Clock clock, RecallConfig config) {
        this.asking = asking;
        this.recollection = recollection;
        this.model = model;
        this.clock = clock;
        this.config = config;
    }

    @Post
    Remembered recall(@Body Asked asked, Caller caller) {
        var by = caller.require("ask");
        var search = asking.search(by.tenant(), request(asked, by.userId()), Set.of(), clock.instant());
        var hopeless = asking.hopeless(search);
        if (hopeless != null) {
            return new Remembered(List.of(), List.of(), hopeless);
        }
        var found = recollection.recall(search);
        return new Remembered(found.memories(), found.facts(), found.note());
    }

    private RecallRequested request(Asked asked, String userId) {
        var query = asked.query();
        if (query == null || query.isBlank()) {
            throw new EdrsException(RecallError.RECALL_INVALID, "The 'query' is missing; say what to look for.");
        }
        var head = query.substring(0, Math.min(query.length(), QuestionReader.LONGEST));
        return new RecallRequested(null, asked.personaId() == null ? "edrs" : asked.personaId(), userId, null, query,
                EmbeddingVector.encode(model.embed(head).content().vector()), null, Limit.orElse(asked.limit(), ORDINARY, config.mostMemories()),
                asked.conversationId(), asked.participant(), Moments.begin("from", asked.from()), Moments.begin("to", asked.to()),
                Moments.end("asOf", asked.asOf()), asked.kinds());
    }
}

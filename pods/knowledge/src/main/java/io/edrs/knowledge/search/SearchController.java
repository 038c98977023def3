package io.edrs.knowledge.search;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.knowledge.phrase.Terms;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.edrs.schema.knowledge.Passage;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Search for people and programs. */
@Controller("/api/v1/search")
@ExecuteOn(TaskExecutors.BLOCKING)
class SearchController {

    private static final int LONGEST = 2_000;

    /** @param reason why nothing was found, null when something was */
    record Found(String query, List<Passage> passages, @Nullable String reason) {}

    private final HybridSearch search;
    private final EmbeddingModel model;

    SearchController(HybridSearch search, EmbeddingModel model) {
        this.search = search;
        this.model = model;
    }

    @Get
    Found find(Caller caller, @QueryValue String q, @QueryValue(defaultValue = "10") int limit) {
        caller.require("ask");
        if (q.isBlank()) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "The parameter q is blank; say what to look for.");
        }
        if (q.length() > LONGEST) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "The parameter q has %d characters; use at most %d.".formatted(q.length(), LONGEST));
        }
        var wanted = Limit.of(limit, HybridSearch.MOST);
        if (!Terms.saysSomething(q)) {
            return new Found(q, List.of(), "The query has no word that says what to look for.");
        }
        var passages = search.find(caller.tenant(), q, model.embed(q).content().vector(), wanted);
        return new Found(q, passages, passages.isEmpty() ? "No passage of this tenant's documents is near the query." : null);
    }
}

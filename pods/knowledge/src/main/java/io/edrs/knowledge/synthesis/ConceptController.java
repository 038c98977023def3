package io.edrs.knowledge.synthesis;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Concept pages over HTTP. */
@Controller("/api/v1/knowledge/concepts")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConceptController {

    private static final int MOST = 50;

    record Wanted(@Nullable String concept) {}

    /** @param isOutdated whether a source has changed since */
    record View(String conceptId, String concept, int version, Instant composedAt, boolean isOutdated, int disagreements,
            List<ConceptPage.Section> sections, List<ConceptPage.Source> sources, String markdown) {}

    record Found(List<View> concepts) {}

    private final Synthesis synthesis;

    ConceptController(Synthesis synthesis) {
        this.synthesis = synthesis;
    }

    @Post
    View compose(Caller caller, @Body Wanted wanted) {
        var tenant = caller.require("ask").tenant();
        return synthesis.compose(tenant, wanted.concept()).map(page -> view(tenant, page)).orElseThrow(() ->
                new EdrsException(ConceptError.CONCEPT_NOT_FOUND, "No source speaks of '%s'.".formatted(wanted.concept())));
    }

    @Get
    Found like(Caller caller, @QueryValue String like, @QueryValue(defaultValue = "10") int limit) {
        var tenant = caller.require("ask").tenant();
        return new Found(like.isBlank() ? List.of() : synthesis.like(tenant, like, Limit.of(limit, MOST)).stream()
                .map(page -> view(tenant, page)).toList());
    }

    @Get("/{id}")
    View find(Caller caller, String id) {
        var tenant = caller.require("ask").tenant();
        return view(tenant, synthesis.find(tenant, id));
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(Caller caller, String id) {
        synthesis.delete(caller.require("ingest").tenant(), id);
    }

    private View view(String tenant, ConceptPage page) {
        return new View(page.conceptId(), page.concept(), page.version(), page.composedAt(), synthesis.isOutdated(tenant, page),
                page.disagreements(), page.sections(), page.sources(), page.markdown());
    }
}

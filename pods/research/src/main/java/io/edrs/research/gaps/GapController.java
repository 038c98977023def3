package io.edrs.research.gaps;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gaps over HTTP. */
@Controller("/api/v1/research/gaps")
@ExecuteOn(TaskExecutors.BLOCKING)
class GapController {

    private static final int LARGEST_PAGE = 200;

    record Entry(String gapId, String question, String missing, String closedBy, double lowestConfidence, int times) {}

    /** @param next give it as {@code after} for the next page; null on the last */
    record Page(List<Entry> gaps, @Nullable String next) {}

    private final Gaps gaps;

    GapController(Gaps gaps) {
        this.gaps = gaps;
    }

    @Get
    Page list(Caller caller, @Nullable @QueryValue String after, @QueryValue(defaultValue = "50") int limit) {
        var page = gaps.list(caller.require("ask").tenant(), after, Limit.of(limit, LARGEST_PAGE));
        return new Page(page.stream().map(gap -> new Entry(gap.gapId(), gap.question(), gap.missing(), gap.closedBy(),
                gap.lowestConfidence(), gap.times())).toList(), page.size() < limit ? null : page.getLast().gapId());
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(Caller caller, String id) {
        gaps.delete(caller.require("ingest").tenant(), id);
    }
}

package io.edrs.knowledge.update;

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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sources that are looked at again, and what they say otherwise. */
@Controller("/api/v1/knowledge")
@ExecuteOn(TaskExecutors.BLOCKING)
class UpdateController {

    private static final String SCOPE = "ingest";
    private static final int MOST = 200;

    /** @param every ISO 8601, as {@code PT1H} or {@code P1D}; null for never @param expiresAt a moment, null for never */
    record Wanted(@Nullable String kind, @Nullable String address, @Nullable String every, @Nullable String expiresAt) {}

    /** @param next give it as {@code after} for the next page; null on the last */
    record Page(List<Source> sources, @Nullable String next) {}

    record Report(List<Drift> drifts) {}

    private final Watching watching;
    private final Watchlist watchlist;
    private final Refresh refresh;

    UpdateController(Watching watching, Watchlist watchlist, Refresh refresh) {
        this.watching = watching;
        this.watchlist = watchlist;
        this.refresh = refresh;
    }

    @Post("/sources")
    @Status(HttpStatus.CREATED)
    Source watch(Caller caller, @Body Wanted wanted) {
        var tenant = caller.require(SCOPE).tenant();
        // What this machine's folders hold is its operator's to give.
        if (Source.FOLDER.equals(wanted.kind())) {
            caller.require("admin");
        }
        return watchlist.watch(tenant, watching.of(wanted.kind(), wanted.address(), wanted.every(), wanted.expiresAt()));
    }

    @Get("/sources")
    Page list(Caller caller, @Nullable @QueryValue String after, @QueryValue(defaultValue = "50") int limit) {
        var size = Limit.of(limit, MOST);
        var page = watchlist.list(caller.require(SCOPE).tenant(), after, size);
        return new Page(page, page.size() < size ? null : page.getLast().sourceId());
    }

    @Get("/sources/{id}")
    Source find(Caller caller, String id) {
        return watchlist.find(caller.require(SCOPE).tenant(), id);
    }

    @Post("/sources/{id}/refresh")
    Source refresh(Caller caller, String id) {
        var tenant = caller.require(SCOPE).tenant();
        return refresh.look(tenant, watchlist.find(tenant, id));
    }

    @Delete("/sources/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void stop(Caller caller, String id) {
        watchlist.stop(caller.require(SCOPE).tenant(), id);
    }

    @Get("/drift")
    Report drift(Caller caller, @Nullable @QueryValue String since, @QueryValue(defaultValue = "50") int limit) {
        try {
            return new Report(watchlist.drifts(caller.require(SCOPE).tenant(), since == null ? Instant.EPOCH : Instant.parse(since), Limit.of(limit, MOST)));
        } catch (DateTimeException e) {
            throw new EdrsException(UpdateError.SOURCE_INVALID, "since=%s is no moment there is; write it like 2026-03-31T12:00:00Z.".formatted(since), e);
        }
    }
}

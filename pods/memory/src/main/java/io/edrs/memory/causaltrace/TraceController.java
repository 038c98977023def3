package io.edrs.memory.causaltrace;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The lineage of answers, for administrators of the tenant. */
@Controller("/api/v1/memory/traces")
@ExecuteOn(TaskExecutors.BLOCKING)
class TraceController {

    private static final int MOST = 500;
    private static final Pattern HEX = Pattern.compile("(?i)([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})");

    record Entry(UUID traceId, Instant askedAt) {}

    /** @param traces newest first */
    record Page(List<Entry> traces) {}

    private final Lineage lineage;

    TraceController(Lineage lineage) {
        this.lineage = lineage;
    }

    @Get("/{id}")
    Tree find(Caller caller, String id) {
        caller.require("admin");
        var match = HEX.matcher(id);
        if (!match.matches()) {
            throw new EdrsException(TraceError.TRACE_ID_INVALID,
                    "'%s' is no trace id; give a message id (a UUID) or the 32 hex digits of a trace id.".formatted(id));
        }
        var traceId = UUID.fromString(match.replaceAll("$1-$2-$3-$4-$5"));
        var events = lineage.of(caller.tenant(), traceId);
        if (events.isEmpty()) {
            throw new EdrsException(TraceError.TRACE_NOT_FOUND, "No lineage of '%s' is kept: it never was, has passed its retention, or is forgotten.".formatted(id));
        }
        return Trees.of(traceId, events);
    }

    @Get
    Page list(Caller caller, @QueryValue UUID conversationId, @QueryValue(defaultValue = "100") int limit) {
        caller.require("admin");
        return new Page(lineage.questions(caller.tenant(), conversationId, Limit.of(limit, MOST)).stream()
                .map(event -> new Entry(event.traceId(), event.saidAt())).toList());
    }
}

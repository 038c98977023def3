package io.edrs.shared.eventbus;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.transport.BrokerAdministration;
import io.edrs.platform.kernel.transport.BrokerAdministration.Backlog;
import io.edrs.platform.kernel.transport.FunctionAdministration;
import io.edrs.platform.kernel.transport.FunctionAdministration.FunctionStatus;
import io.edrs.schema.Topics;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** What is on the bus, for administrators of the tenant. */
@Controller("/api/v1/events")
@ExecuteOn(TaskExecutors.BLOCKING)
class TraceController {

    record Backlogs(List<Backlog> backlogs) {}

    record DeployedFunctions(List<FunctionStatus> functions) {}

    private final EventHistory history;
    private final TailFlow tail;
    private final BrokerAdministration broker;
    private final FunctionAdministration functions;

    TraceController(EventHistory history, TailFlow tail, BrokerAdministration broker, FunctionAdministration functions) {
        this.history = history;
        this.tail = tail;
        this.broker = broker;
        this.functions = functions;
    }

    @Get("/trace/{id}")
    Trace trace(Caller caller, String id, @Nullable @QueryValue Instant since) {
        caller.require("admin");
        var traceId = TraceId.parse(id);
        var trace = TraceTree.of(traceId, history.mentioning(caller.tenant(), traceId, since));
        if (trace.events() == 0) {
            throw new EdrsException(EventBusError.EVENT_NOT_FOUND, "No event of trace '%s' has been kept since %s.%s".formatted(
                    id, trace.readFrom(), trace.complete() ? "" : " Reading took too long; say ?since= to begin later."));
        }
        return trace;
    }

    /** Durable events; while following, also the asks that pass by when told so. */
    @Get(value = "/tail", produces = MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<EventView>> tail(Caller caller, @Nullable @QueryValue String type,
            @QueryValue(defaultValue = "true") boolean follow, @QueryValue(defaultValue = "PT1M") Duration past,
            @QueryValue(defaultValue = "false") boolean asks) {
        caller.require("admin");
        return follow ? tail.follow(caller.tenant(), type, asks) : tail.recent(caller.tenant(), type, past);
    }

    /** Backlogs of the tenant's topics; of the topics all tenants share, for operators. */
    @Get("/backlogs")
    Backlogs backlogs(Caller caller, @QueryValue(defaultValue = "false") boolean system) {
        if (system) {
            caller.requireOperator();
        }
        caller.require("admin");
        return new Backlogs(broker.backlogs(system ? Topics.SYSTEM_TENANT : caller.tenant()));
    }

    /** The functions inside the broker serve all tenants, so operators see them. */
    @Get("/functions")
    DeployedFunctions functions(Caller caller) {
        caller.requireOperator();
        return new DeployedFunctions(functions.status());
    }
}

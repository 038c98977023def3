package io.edrs.platform.kernel.telemetry;

import io.edrs.schema.BaseEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.MDC;

/** A span ({@code <service>.<operation>}, W3C Trace Context), a timer and the log fields around each handled event. */
@Singleton
public final class HandlerTelemetry {

    private record Handled(String service, String eventType, String outcome) {}

    private final Tracer tracer;
    private final MeterRegistry meters;
    private final Map<Handled, Timer> timers = new ConcurrentHashMap<>();

    public HandlerTelemetry(OpenTelemetry openTelemetry, MeterRegistry meters) {
        this.tracer = openTelemetry.getTracer("edrs");
        this.meters = meters;
    }

    /** Runs the work within a span that is a child of the event's. */
    public void observe(String service, BaseEvent<?> event, Runnable work) {
        var timer = Timer.start(meters);
        var span = tracer.spanBuilder(service + "." + event.eventType()).setSpanKind(SpanKind.CONSUMER)
                .setParent(parent(event)).startSpan();
        logFields(service, event);
        var outcome = "ok";
        try (var _ = span.makeCurrent()) {
            work.run();
        } catch (RuntimeException e) {
            outcome = "error";
            span.setStatus(StatusCode.ERROR, String.valueOf(e.getMessage()));
            throw e;
        } finally {
            span.end();
            MDC.clear();
            timer.stop(timers.computeIfAbsent(new Handled(service, event.eventType(), outcome), this::timer));
        }
    }

    private Timer timer(Handled handled) {
        return meters.timer("edrs.event.handled", "service", handled.service(), "event_type", handled.eventType(),
                "outcome", handled.outcome());
    }

    private static void logFields(String service, BaseEvent<?> event) {
        MDC.put("service", service);
        MDC.put("client_id", event.tenant());
        MDC.put("request_id", event.eventId().toString());
        MDC.put("trace_id", event.metadata().correlationId().toString().replace("-", ""));
    }

    private static Context parent(BaseEvent<?> event) {
        var trace = event.metadata().traceparent();
        if (trace == null || trace.length() < 55) {
            return Context.root();
        }
        return Context.root().with(Span.wrap(SpanContext.createFromRemoteParent(trace.substring(3, 35),
                trace.substring(36, 52), TraceFlags.getSampled(), TraceState.getDefault())));
    }
}

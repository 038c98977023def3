package io.edrs.launcher.stores.guard;

import io.edrs.platform.kernel.error.EdrsException;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The timers, counters and spans of one method; a timer begins to exist with its first call. */
final class CallInstruments {

    private final Instruments instruments;
    private final Guard.Use use;
    private final String method;
    private final Tags tags;
    private @Nullable Timer succeeded;
    private @Nullable Timer failed;

    CallInstruments(Instruments instruments, Guard.Use use, String method) {
        this.instruments = instruments;
        this.use = use;
        this.method = method;
        this.tags = Tags.of("port", use.port(), "product", use.product(), "service", use.service(), "method", method);
    }

    Span startSpan() {
        var tracer = instruments.tracer();
        return tracer == null ? Span.getInvalid() : tracer.spanBuilder(use.port() + "." + method).setSpanKind(SpanKind.CLIENT)
                .setAttribute("db.system.name", use.product()).setAttribute("db.operation.name", method)
                .setAttribute("edrs.service", use.service()).startSpan();
    }

    void succeeded(long nanos) {
        var timer = succeeded;
        if (timer == null) {
            succeeded = timer = timer("ok");
        }
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    void failed(long nanos, Span span, Throwable thrown) {
        var timer = failed;
        if (timer == null) {
            failed = timer = timer("error");
        }
        timer.record(nanos, TimeUnit.NANOSECONDS);
        instruments.meters().counter("edrs.store.errors", tags.and("code", code(thrown))).increment();
        span.setStatus(StatusCode.ERROR, String.valueOf(thrown.getMessage()));
    }

    void repeated() {
        instruments.meters().counter("edrs.store.retries", tags).increment();
    }

    private Timer timer(String outcome) {
        return instruments.meters().timer("edrs.store.calls", tags.and("outcome", outcome));
    }

    private static String code(Throwable thrown) {
        return thrown instanceof EdrsException known ? known.code().name() : thrown.getClass().getSimpleName();
    }
}

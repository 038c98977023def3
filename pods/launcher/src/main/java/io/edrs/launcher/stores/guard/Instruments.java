package io.edrs.launcher.stores.guard;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Where figures and spans go.
 *
 * @param tracer null when no spans are made at all
 */
record Instruments(MeterRegistry meters, @Nullable Tracer tracer) {

    static Instruments of(MeterRegistry meters, OpenTelemetry telemetry) {
        return new Instruments(meters, telemetry == OpenTelemetry.noop() ? null : telemetry.getTracer("edrs"));
    }

    CallInstruments of(Guard.Use use, Method method) {
        return new CallInstruments(this, use, method.getName());
    }
}

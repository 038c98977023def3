package io.edrs.launcher.serve;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.util.Map;

/** Traces: sent by OTLP when an endpoint is set, otherwise not made at all. */
final class Telemetry {

    static final String ENDPOINT = "edrs.otlp-endpoint";

    private Telemetry() {}

    static OpenTelemetry open(Map<String, Object> settings) {
        var endpoint = settings.get(ENDPOINT);
        if (endpoint == null) {
            return OpenTelemetry.noop();
        }
        var provider = SdkTracerProvider.builder()
                .setResource(Resource.getDefault().toBuilder().put(AttributeKey.stringKey("service.name"), "edrs").build())
                .addSpanProcessor(BatchSpanProcessor.builder(
                        OtlpGrpcSpanExporter.builder().setEndpoint(endpoint.toString()).build()).build())
                .build();
        return OpenTelemetrySdk.builder().setTracerProvider(provider)
                .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance())).build();
    }
}

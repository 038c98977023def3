package io.edrs.shared.eventbus;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.schema.BaseEvent;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes our events as CloudEvents 1.0. */
@Singleton
final class CloudEventWriter {

    /** Bytes with the headers that belong to them. */
    record Message(String contentType, Map<String, String> headers, byte[] body) {}

    private final ObjectMapper json = EventJson.mapper();

    /** All in the body. */
    Message structured(BaseEvent<?> event) {
        return new Message(JsonFormat.CONTENT_TYPE, Map.of(), new JsonFormat().serialize(cloudEvent(event)));
    }

    /** The payload in the body, everything else in headers. */
    Message binary(BaseEvent<?> event) {
        var written = cloudEvent(event);
        var headers = new LinkedHashMap<String, String>();
        written.getAttributeNames().stream().filter(name -> !name.equals("datacontenttype"))
                .forEach(name -> headers.put(CloudEventHeaders.PREFIX + name, encoded(written.getAttribute(name))));
        written.getExtensionNames().forEach(name -> headers.put(CloudEventHeaders.PREFIX + name, encoded(written.getExtension(name))));
        return new Message("application/json", headers, written.getData().toBytes());
    }

    private CloudEvent cloudEvent(BaseEvent<?> event) {
        var metadata = event.metadata();
        var builder = CloudEventBuilder.v1()
                .withId(event.eventId().toString())
                .withSource(URI.create("/tenants/%s/services/%s".formatted(event.tenant(), event.sourceContainer())))
                .withType(event.eventType())
                .withTime(metadata.publishedAt().atOffset(ZoneOffset.UTC))
                .withSubject(metadata.orderingKey())
                .withData("application/json", JsonCloudEventData.wrap(json.valueToTree(event.payload())))
                .withExtension("priority", event.priority().wireName())
                .withExtension("correlationid", String.valueOf(metadata.correlationId()));
        if (metadata.causationId() != null) {
            builder.withExtension("causationid", metadata.causationId().toString());
        }
        if (metadata.traceparent() != null) {
            builder.withExtension("traceparent", metadata.traceparent());
        }
        return builder.build();
    }

    private static String encoded(Object value) {
        var encoded = new StringBuilder();
        value.toString().codePoints().forEach(point -> encoded.append(point > ' ' && point < 127 && point != '%' && point != '"'
                ? Character.toString(point) : URLEncoder.encode(Character.toString(point), StandardCharsets.UTF_8).replace("+", "%20")));
        return encoded.toString();
    }
}

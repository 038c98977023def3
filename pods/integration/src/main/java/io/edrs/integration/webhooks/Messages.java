package io.edrs.integration.webhooks;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

/** Deliveries as CloudEvents 1.0 over HTTP, all in the body or with their attributes as headers. */
final class Messages {

    private static final JsonFormat FORMAT = new JsonFormat();

    private Messages() {}

    static CloudEvent event(Due due) {
        var event = CloudEventBuilder.v1().withId(due.eventId().toString()).withSource(URI.create(due.source()))
                .withType(due.eventType()).withTime(due.saidAt().atOffset(ZoneOffset.UTC))
                .withData("application/json", due.data().getBytes(StandardCharsets.UTF_8));
        return (due.subject() == null ? event : event.withSubject(due.subject())).build();
    }

    /** Puts the headers on the request and returns the body. */
    static String write(HttpRequest.Builder request, CloudEvent event, String format) {
        if (format.equals("structured")) {
            request.header("Content-Type", JsonFormat.CONTENT_TYPE);
            return new String(FORMAT.serialize(event), StandardCharsets.UTF_8);
        }
        request.header("Content-Type", "application/json");
        request.header("ce-specversion", event.getSpecVersion().toString());
        for (var name : event.getAttributeNames()) {
            var value = event.getAttribute(name);
            if (value != null && !name.equals("datacontenttype") && !name.equals("specversion")) {
                request.header("ce-" + name, headerValue(value.toString()));
            }
        }
        return new String(event.getData().toBytes(), StandardCharsets.UTF_8);
    }

    /** Only what the HTTP binding (section 3.1.3.2) wants encoded: space, quotes, percent and all but printable ASCII. */
    private static String headerValue(String value) {
        var encoded = new StringBuilder();
        value.codePoints().forEach(c -> encoded.append(c > 0x20 && c < 0x7F && c != '"' && c != '%' ? Character.toString(c)
                : URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8).replace("+", "%20")));
        return encoded.toString();
    }
}

package io.edrs.shared.eventbus;

import io.cloudevents.jackson.JsonFormat;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 over HTTP, in and out, structured and binary. */
@Controller("/api/v1/events")
@ExecuteOn(TaskExecutors.BLOCKING)
class CloudEventController {

    private static final byte[] NOTHING = {};

    /** @param eventId the same whenever the same source and id are sent again */
    record Accepted(UUID eventId) {}

    private final CloudEventReader reader;
    private final CloudEventInlet inlet;
    private final CloudEventWriter writer;
    private final EventHistory history;

    CloudEventController(CloudEventReader reader, CloudEventInlet inlet, CloudEventWriter writer, EventHistory history) {
        this.reader = reader;
        this.inlet = inlet;
        this.writer = writer;
        this.history = history;
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<Accepted> accept(Caller caller, HttpHeaders headers, HttpRequest<byte[]> request) {
        caller.require("ingest");
        var event = reader.read(lowerCase(headers), request.getBody().orElse(NOTHING));
        var id = inlet.accept(caller.tenant(), event);
        return HttpResponse.<Accepted>accepted().header("Location", "/api/v1/events/" + id).body(new Accepted(id));
    }

    @Get("/{eventId}")
    @Produces({JsonFormat.CONTENT_TYPE, MediaType.APPLICATION_JSON})
    HttpResponse<byte[]> find(Caller caller, UUID eventId, @Nullable @QueryValue String format,
            @Nullable @Header("Accept") String accept, @Nullable @QueryValue Instant since) {
        caller.require("admin");
        var isBinary = isBinary(format, accept);
        var event = history.find(caller.tenant(), eventId, since).orElseThrow(() -> new EdrsException(EventBusError.EVENT_NOT_FOUND,
                "No event '%s' of this tenant is on a durable topic.".formatted(eventId)));
        var message = isBinary ? writer.binary(event) : writer.structured(event);
        var response = HttpResponse.ok(message.body()).contentType(MediaType.of(message.contentType()));
        message.headers().forEach(response::header);
        return response;
    }

    /** The format said; else what is accepted; else structured. */
    private static boolean isBinary(@Nullable String format, @Nullable String accept) {
        return switch (format) {
            case null -> accept != null && accept.contains(MediaType.APPLICATION_JSON) && !accept.contains(JsonFormat.CONTENT_TYPE);
            case "binary" -> true;
            case "structured" -> false;
            default -> throw new EdrsException(KernelError.REQUEST_INVALID,
                    "Format '%s' is unknown; use structured or binary.".formatted(format));
        };
    }

    private static Map<String, String> lowerCase(HttpHeaders headers) {
        var map = new HashMap<String, String>();
        headers.forEach((name, values) -> map.put(name.toLowerCase(Locale.ROOT), values.isEmpty() ? "" : values.getFirst()));
        return map;
    }
}

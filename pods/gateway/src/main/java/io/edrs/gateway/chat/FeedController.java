package io.edrs.gateway.chat;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation as it goes on, also what a person who holds it says unasked. */
@Controller("/api/v1/conversations/{conversationId}/feed")
@ExecuteOn(TaskExecutors.BLOCKING)
class FeedController {

    private final AnswerDesk desk;
    private final Feed feed;

    FeedController(AnswerDesk desk, Feed feed) {
        this.desk = desk;
        this.feed = feed;
    }

    /** Events {@code message}, {@code answer}, {@code held} and {@code returned}, after {@code Last-Event-ID} or from now on, until closed. */
    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    HttpResponse<?> follow(Caller caller, UUID conversationId, @Nullable @Header("Last-Event-ID") String after) {
        desk.readable(caller.require("ask"), conversationId);
        return HttpResponse.ok(feed.of(caller, conversationId, after)).contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                .header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
    }
}

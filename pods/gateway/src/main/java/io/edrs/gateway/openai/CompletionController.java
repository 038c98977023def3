package io.edrs.gateway.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** OpenAI's chat completions. */
@Controller("/v1/chat/completions")
@ExecuteOn(TaskExecutors.BLOCKING)
class CompletionController {

    private final CompletionDesk desk;
    private final ObjectMapper json;

    CompletionController(CompletionDesk desk, ObjectMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @Post(produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM})
    HttpResponse<?> complete(Caller caller, @Body ChatCompletionRequest request,
            @Nullable @Header("Idempotency-Key") String idempotencyKey) {
        caller.require("ask");
        if (!request.isStreamed()) {
            return traced(desk.complete(caller, request, idempotencyKey)).contentType(MediaType.APPLICATION_JSON_TYPE);
        }
        return traced(desk.stream(caller, request, idempotencyKey, json)).contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                .header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
    }

    private static MutableHttpResponse<?> traced(CompletionDesk.Written<?> written) {
        return HttpResponse.ok(written.body()).header("X-Conversation-Id", written.conversation().toString())
                .header("X-Message-Id", written.message().toString());
    }
}

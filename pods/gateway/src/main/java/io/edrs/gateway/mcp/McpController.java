package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Model Context Protocol over streamable HTTP, without sessions: any gateway answers any message. */
@Controller("/mcp")
@ExecuteOn(TaskExecutors.BLOCKING)
class McpController {

    /** A message (JSON-RPC 2.0). */
    record Message(String jsonrpc, @Nullable String id, @Nullable String method, @Nullable Map<String, Object> params) {}

    private final Exchange exchange;
    private final Origins origins;

    McpController(Exchange exchange, Origins origins) {
        this.exchange = exchange;
        this.origins = origins;
    }

    @Post(consumes = MediaType.APPLICATION_JSON, produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM})
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Message.class)))
    HttpResponse<?> receive(Caller caller, @Nullable @Body String message, @Nullable @Header("Origin") String origin,
            @Nullable @Header("MCP-Protocol-Version") String version, HttpHeaders headers) {
        var server = exchange.server(caller);
        if (!origins.mayCall(origin)) {
            return HttpResponse.<String>status(HttpStatus.FORBIDDEN).contentType(MediaType.APPLICATION_JSON_TYPE).body(exchange.error("Pages of %s may not call; see edrs.gateway.mcp.origins.".formatted(origin)));
        }
        if (version != null && !Handed.VERSIONS.contains(version)) {
            return HttpResponse.badRequest(exchange.error("MCP-Protocol-Version %s is not spoken here; %s are.".formatted(version, Handed.VERSIONS)))
                    .contentType(MediaType.APPLICATION_JSON_TYPE);
        }
        return exchange.answer(server, caller, message == null ? "" : message, headers.accept().contains(MediaType.TEXT_EVENT_STREAM_TYPE));
    }

    /** What changes of the resources that the caller subscribed to, and of their list, as it happens. */
    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    HttpResponse<?> listen(Caller caller, @Nullable @Header("Origin") String origin) {
        exchange.server(caller);
        if (!origins.mayCall(origin)) {
            return HttpResponse.status(HttpStatus.FORBIDDEN);
        }
        return HttpResponse.ok(exchange.changes(caller)).contentType(MediaType.TEXT_EVENT_STREAM_TYPE).header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
    }
}

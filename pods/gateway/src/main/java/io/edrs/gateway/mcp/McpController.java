package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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

    @Post(consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Message.class)))
    HttpResponse<String> receive(Caller caller, @Nullable @Body String message, @Nullable @Header("Origin") String origin,
            @Nullable @Header("MCP-Protocol-Version") String version) {
        var server = exchange.server(caller);
        if (!origins.mayCall(origin)) {
            return HttpResponse.<String>status(HttpStatus.FORBIDDEN).body(exchange.error("Pages of %s may not call; see edrs.gateway.mcp.origins.".formatted(origin)));
        }
        if (version != null && !Handed.VERSIONS.contains(version)) {
            return HttpResponse.badRequest(exchange.error("MCP-Protocol-Version %s is not spoken here; %s are.".formatted(version, Handed.VERSIONS)));
        }
        return exchange.answer(server, caller, message == null ? "" : message);
    }
}

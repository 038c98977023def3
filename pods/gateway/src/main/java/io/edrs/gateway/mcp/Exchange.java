package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One message in, one answer out (JSON-RPC 2.0). */
@Singleton
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final String TOKEN = "progressToken";

    private final Servers servers;
    private final Notices notices;

    Exchange(Servers servers, Notices notices) {
        this.servers = servers;
        this.notices = notices;
    }

    McpStatelessServerHandler server(Caller caller) {
        return servers.of(caller);
    }

    /** @param streams whether the client takes a stream as well */
    HttpResponse<?> answer(McpStatelessServerHandler server, Caller caller, String text, boolean streams) {
        McpSchema.JSONRPCMessage message;
        try {
            message = McpSchema.deserializeJsonRpcMessage(servers.json(), text);
        } catch (IOException | RuntimeException e) {
            return HttpResponse.badRequest(error(McpSchema.ErrorCodes.PARSE_ERROR, "The message is not one object of JSON-RPC 2.0.")).contentType(MediaType.APPLICATION_JSON_TYPE);
        }
        return switch (message) {
            case McpSchema.JSONRPCRequest request when request.id() == null || request.method() == null -> HttpResponse.badRequest(
                    error(McpSchema.ErrorCodes.INVALID_REQUEST, "A request needs an 'id' and a 'method'.")).contentType(MediaType.APPLICATION_JSON_TYPE);
            case McpSchema.JSONRPCRequest request when streams && token(request) != null -> HttpResponse.ok(notices.during(token(request),
                    progress -> answered(server, caller, request, progress))).contentType(MediaType.TEXT_EVENT_STREAM_TYPE).header("X-Accel-Buffering", "no");
            case McpSchema.JSONRPCRequest request -> HttpResponse.ok(write(respond(server, caller, request, Progress.UNHEARD))).contentType(MediaType.APPLICATION_JSON_TYPE);
            default -> HttpResponse.accepted();
        };
    }

    Publisher<byte[]> changes(Caller caller) {
        return notices.follow(caller);
    }

    String error(String message) {
        return error(McpSchema.ErrorCodes.INVALID_REQUEST, message);
    }

    /** Where the client wants to hear how far a tool is. */
    private static @Nullable Object token(McpSchema.JSONRPCRequest request) {
        return request.method().equals(McpSchema.METHOD_TOOLS_CALL) && request.params() instanceof Map<?, ?> params
                && params.get("_meta") instanceof Map<?, ?> meta ? meta.get(TOKEN) : null;
    }

    /** A stream that has begun ends with an answer, whatever comes. */
    private McpSchema.JSONRPCResponse answered(McpStatelessServerHandler server, Caller caller, McpSchema.JSONRPCRequest request, Progress progress) {
        try {
            return respond(server, caller, request, progress);
        } catch (RuntimeException e) {
            LOG.error("The tool call {} failed", request.id(), e);
            return McpSchema.JSONRPCResponse.error(request.id(), new McpSchema.JSONRPCResponse.JSONRPCError(McpSchema.ErrorCodes.INTERNAL_ERROR,
                    "Something went wrong here; it is in the log.", null));
        }
    }

    private McpSchema.JSONRPCResponse respond(McpStatelessServerHandler server, Caller caller, McpSchema.JSONRPCRequest request, Progress progress) {
        try {
            return server.handleRequest(Servers.context(caller, progress), request).blockOptional().orElseThrow();
        } catch (McpError e) {
            return McpSchema.JSONRPCResponse.error(request.id(), e.getJsonRpcError());
        } catch (IllegalArgumentException e) {
            return McpSchema.JSONRPCResponse.error(request.id(), new McpSchema.JSONRPCResponse.JSONRPCError(McpSchema.ErrorCodes.INVALID_PARAMS,
                    "The parameters of '%s' have not the form it wants.".formatted(request.method()), null));
        }
    }

    private String error(int code, String message) {
        var error = new LinkedHashMap<String, @Nullable Object>();
        error.put("jsonrpc", McpSchema.JSONRPC_VERSION);
        error.put("id", null);
        error.put("error", Map.of("code", code, "message", message));
        return write(error);
    }

    private String write(Object value) {
        try {
            return servers.json().writeValueAsString(value);
        } catch (IOException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "A message could not be written: " + e.getMessage(), e);
        }
    }
}

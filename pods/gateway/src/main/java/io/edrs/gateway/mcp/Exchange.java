package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpResponse;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One message in, one answer out (JSON-RPC 2.0). */
@Singleton
final class Exchange {

    private final Servers servers;

    Exchange(Servers servers) {
        this.servers = servers;
    }

    McpStatelessServerHandler server(Caller caller) {
        return servers.of(caller);
    }

    HttpResponse<String> answer(McpStatelessServerHandler server, Caller caller, String text) {
        McpSchema.JSONRPCMessage message;
        try {
            message = McpSchema.deserializeJsonRpcMessage(servers.json(), text);
        } catch (IOException | RuntimeException e) {
            return HttpResponse.badRequest(error(McpSchema.ErrorCodes.PARSE_ERROR, "The message is not one object of JSON-RPC 2.0."));
        }
        return switch (message) {
            case McpSchema.JSONRPCRequest request when request.id() == null || request.method() == null -> HttpResponse.badRequest(
                    error(McpSchema.ErrorCodes.INVALID_REQUEST, "A request needs an 'id' and a 'method'."));
            case McpSchema.JSONRPCRequest request -> HttpResponse.ok(write(respond(server, caller, request)));
            default -> HttpResponse.accepted();
        };
    }

    String error(String message) {
        return error(McpSchema.ErrorCodes.INVALID_REQUEST, message);
    }

    private McpSchema.JSONRPCResponse respond(McpStatelessServerHandler server, Caller caller, McpSchema.JSONRPCRequest request) {
        try {
            return server.handleRequest(Servers.context(caller), request).blockOptional().orElseThrow();
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

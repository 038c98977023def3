package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A server whose list of resources is the caller's own at that moment, page by page and shelf by shelf. */
final class ListedResources implements McpStatelessServerHandler {

    private final McpStatelessServerHandler server;
    private final List<Shelf> shelves;
    private final int limit;
    private final McpJsonMapper json;
    private final Subscriptions subscriptions;

    ListedResources(McpStatelessServerHandler server, List<Shelf> shelves, int limit, McpJsonMapper json, Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
        this.server = server;
        this.shelves = shelves;
        this.limit = limit;
        this.json = json;
    }

    @Override
    public Mono<McpSchema.JSONRPCResponse> handleRequest(McpTransportContext context, McpSchema.JSONRPCRequest request) {
        var caller = Servers.caller(context);
        try {
            return switch (request.method()) {
                case McpSchema.METHOD_RESOURCES_LIST -> {
                    var params = request.params() == null ? new McpSchema.PaginatedRequest() : json.convertValue(request.params(), McpSchema.PaginatedRequest.class);
                    yield Mono.just(McpSchema.JSONRPCResponse.result(request.id(), page(caller, params.cursor())));
                }
                case McpSchema.METHOD_RESOURCES_SUBSCRIBE -> {
                    var uri = uri(request);
                    // What cannot be read cannot be followed either.
                    shelf(uri).read(caller, uri);
                    subscriptions.begin(caller, uri);
                    yield Mono.just(McpSchema.JSONRPCResponse.result(request.id(), Map.of()));
                }
                case McpSchema.METHOD_RESOURCES_UNSUBSCRIBE -> {
                    subscriptions.end(caller, uri(request));
                    yield Mono.just(McpSchema.JSONRPCResponse.result(request.id(), Map.of()));
                }
                default -> server.handleRequest(context, request);
            };
        } catch (McpError e) {
            return Mono.just(McpSchema.JSONRPCResponse.error(request.id(), e.getJsonRpcError()));
        } catch (EdrsException e) {
            return Mono.just(McpSchema.JSONRPCResponse.error(request.id(), Faults.of(e, "").getJsonRpcError()));
        }
    }

    @Override
    public Mono<Void> handleNotification(McpTransportContext context, McpSchema.JSONRPCNotification notification) {
        return Mono.empty();
    }

    private String uri(McpSchema.JSONRPCRequest request) {
        var uri = request.params() == null ? null : json.convertValue(request.params(), McpSchema.SubscribeRequest.class).uri();
        if (uri == null || uri.isBlank()) {
            throw Faults.invalid("Name the resource in 'uri'.");
        }
        return uri;
    }

    private Shelf shelf(String uri) {
        return shelves.stream().filter(shelf -> uri.startsWith("edrs://" + shelf.name() + "/")).findFirst().orElseThrow(() -> Faults.absent(uri));
    }

    /** A cursor is the name of a shelf and where its page before ended. */
    private McpSchema.ListResourcesResult page(Caller caller, @Nullable String cursor) {
        var at = cursor == null ? 0 : index(cursor);
        var after = cursor == null || cursor.endsWith(":") ? null : cursor.substring(cursor.indexOf(':') + 1);
        var page = shelves.get(at).page(caller, after, limit);
        var next = page.next() != null ? shelves.get(at).name() + ":" + page.next()
                : at + 1 < shelves.size() ? shelves.get(at + 1).name() + ":" : null;
        return new McpSchema.ListResourcesResult(page.resources(), next);
    }

    private int index(String cursor) {
        for (var i = 0; i < shelves.size(); i++) {
            if (cursor.startsWith(shelves.get(i).name() + ":")) {
                return i;
            }
        }
        throw Faults.invalid("The cursor '%s' is none that this server gave.".formatted(cursor));
    }
}

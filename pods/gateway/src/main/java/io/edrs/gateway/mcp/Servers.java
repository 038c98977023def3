package io.edrs.gateway.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.jackson2.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One server for each set of scopes: what a key may not call is not there for it, neither in a list nor by its name. */
@Singleton
final class Servers {

    private static final String INSTRUCTIONS = """
            EDRS answers from a tenant's documents and from its own memory, and names its evidence. Ask a persona with ask_persona; \
            go on in the same conversation by its id. search_knowledge and recall_memory give the raw material.""";
    private static final String CALLER = "caller";
    private static final String PROGRESS = "progress";

    private final List<Tool> tools;
    private final List<Shelf> shelves;
    private final McpConfig config;
    private final ProcessInfo process;
    private final Subscriptions subscriptions;
    private final McpJsonMapper json = new JacksonMcpJsonMapper(new ObjectMapper());
    private final Map<Set<String>, McpStatelessServerHandler> servers = new ConcurrentHashMap<>();

    Servers(List<Tool> tools, List<Shelf> shelves, McpConfig config, ProcessInfo process, Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
        this.tools = tools;
        this.shelves = shelves;
        this.config = config;
        this.process = process;
    }

    McpJsonMapper json() {
        return json;
    }

    /** What there is for this caller. Throws {@code NOT_PERMITTED} when that is nothing. */
    McpStatelessServerHandler of(Caller caller) {
        var scopes = Stream.concat(tools.stream().map(Tool::scope), shelves.stream().map(Shelf::scope))
                .filter(scope -> may(caller, scope)).collect(Collectors.toUnmodifiableSet());
        if (scopes.isEmpty()) {
            caller.require("ask");
        }
        return servers.computeIfAbsent(scopes, this::build);
    }

    static McpTransportContext context(Caller caller, Progress progress) {
        return McpTransportContext.create(Map.of(CALLER, caller, PROGRESS, progress));
    }

    private static Progress progress(McpTransportContext context) {
        return (Progress) Objects.requireNonNull(context.get(PROGRESS));
    }

    static Caller caller(McpTransportContext context) {
        return (Caller) Objects.requireNonNull(context.get(CALLER));
    }

    private static boolean may(Caller caller, String scope) {
        return caller.scopes().contains(scope) || caller.scopes().contains("admin");
    }

    private McpStatelessServerHandler build(Set<String> scopes) {
        var transport = new Handed();
        var own = shelves.stream().filter(shelf -> scopes.contains(shelf.scope())).toList();
        McpServer.sync(transport).serverInfo(new McpSchema.Implementation("edrs", process.version())).instructions(INSTRUCTIONS)
                .jsonMapper(json).jsonSchemaValidator(new DefaultJsonSchemaValidator())
                .capabilities(McpSchema.ServerCapabilities.builder().tools(false).resources(true, true).build())
                .tools(tools.stream().filter(tool -> scopes.contains(tool.scope())).map(Servers::specification).toList())
                .resourceTemplates(own.stream().map(Servers::specification).toList())
                .immediateExecution(true).build();
        return new ListedResources(transport.handler(), own, config.page(), json, subscriptions);
    }

    private static McpStatelessServerFeatures.SyncToolSpecification specification(Tool tool) {
        return new McpStatelessServerFeatures.SyncToolSpecification(tool.description(), (context, request) -> {
            try {
                return tool.call(caller(context), new Arguments(request.arguments() == null ? Map.of() : request.arguments()), progress(context));
            } catch (EdrsException e) {
                return Told.error(e.code().name(), String.valueOf(e.getMessage()));
            }
        });
    }

    private static McpStatelessServerFeatures.SyncResourceTemplateSpecification specification(Shelf shelf) {
        return new McpStatelessServerFeatures.SyncResourceTemplateSpecification(shelf.template(), (context, request) -> {
            try {
                return shelf.read(caller(context), request.uri());
            } catch (EdrsException e) {
                throw Faults.of(e, request.uri());
            }
        });
    }
}

package io.edrs.knowledge.graph;

import io.edrs.knowledge.phrase.PhraseGraph;
import io.edrs.knowledge.phrase.Traversal;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The graph over HTTP. An entity is named by its id or any of its spellings. */
@Controller("/api/v1/knowledge/graph")
@ExecuteOn(TaskExecutors.BLOCKING)
class GraphController {

    private static final int LARGEST_PAGE = 200;
    private static final int DEEPEST = 4;
    private static final int MOST_NODES = 1_000;
    private static final int LONGEST_MILLIS = 2_000;

    record Found(List<Listed> entities, @Nullable String next) {}

    record Listed(String id, String name, String kind) {}

    record Neighbours(String id, List<Relation> relations) {}

    record Reached(String from, List<Traversal.Reached> entities, @Nullable String stoppedBy) {}

    private final Entities entities;
    private final TenantGraphs graphs;

    GraphController(Entities entities, TenantGraphs graphs) {
        this.entities = entities;
        this.graphs = graphs;
    }

    @Get
    PhraseGraph.Size size(Caller caller) {
        return graphs.of(caller.require("ask").tenant()).size();
    }

    @Get("/entities")
    Found list(Caller caller, @QueryValue(defaultValue = "") String q, @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "50") int limit) {
        var page = entities.startingWith(caller.require("ask").tenant(), q, after, Limit.of(limit, LARGEST_PAGE));
        return new Found(page.stream().map(entity -> new Listed(entity.phrase(), entity.name(), entity.kind())).toList(),
                page.size() < limit ? null : page.getLast().phrase());
    }

    @Get("/entities/{id}")
    Entities.Described describe(Caller caller, String id) {
        return entities.describe(caller.require("ask").tenant(), id);
    }

    @Get("/entities/{id}/neighbours")
    Neighbours neighbours(Caller caller, String id, @QueryValue(defaultValue = "50") int limit) {
        return new Neighbours(id, entities.relations(caller.require("ask").tenant(), id, Limit.of(limit, LARGEST_PAGE)));
    }

    @Get("/traversal")
    Reached traverse(Caller caller, @QueryValue String from, @QueryValue(defaultValue = "2") int depth,
            @QueryValue(defaultValue = "100") int nodes, @QueryValue(defaultValue = "200") int millis) {
        var tenant = caller.require("ask").tenant();
        var bounds = new Traversal.Bounds(Limit.of("depth", depth, DEEPEST), Limit.of("nodes", nodes, MOST_NODES), Limit.of("millis", millis, LONGEST_MILLIS));
        var id = entities.idOf(tenant, from);
        var found = new Traversal(graphs.of(tenant)).from(id, bounds);
        return new Reached(id, found.reached(), found.stoppedBy().isEmpty() ? null : found.stoppedBy());
    }
}

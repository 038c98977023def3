package io.edrs.knowledge.graph;

import io.edrs.knowledge.Graphs;
import io.edrs.knowledge.phrase.PhraseGraph;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The graphs in memory of the tenants this process owns, each loaded once. */
@Singleton
final class TenantGraphs implements Graphs {

    private final Readings readings;
    private final Map<String, PhraseGraph> graphs = new ConcurrentHashMap<>();

    TenantGraphs(Readings readings) {
        this.readings = readings;
    }

    @Override
    public PhraseGraph of(String tenant) {
        var graph = graphs.get(tenant);
        return graph != null ? graph : graphs.computeIfAbsent(tenant, this::loaded);
    }

    private PhraseGraph loaded(String tenant) {
        var graph = new PhraseGraph();
        readings.load(tenant, graph);
        return graph;
    }
}

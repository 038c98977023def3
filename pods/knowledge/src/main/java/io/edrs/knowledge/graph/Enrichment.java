package io.edrs.knowledge.graph;

import io.edrs.knowledge.Passages;
import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.phrase.PassageReader;
import io.edrs.knowledge.phrase.PassageText;
import io.edrs.knowledge.phrase.Reading;
import io.edrs.platform.kernel.compute.Computation;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.List;
import java.util.Map;

/** Reads documents into the graph after they were stored, and takes them out again. */
@Singleton
final class Enrichment {

    private static final int BATCH = 16;
    private static final String HEADINGS = " › ";

    private final Passages passages;
    private final Readings readings;
    private final TenantGraphs graphs;
    private final Likenesses likenesses;
    private final Computation computation;
    private final PassageReader reader = new PassageReader();

    Enrichment(Passages passages, Readings readings, TenantGraphs graphs, Likenesses likenesses, Computation computation) {
        this.passages = passages;
        this.readings = readings;
        this.graphs = graphs;
        this.likenesses = likenesses;
        this.computation = computation;
    }

    /** Reads that version of the document; nothing remains of any other. One that is gone meanwhile leaves nothing. */
    void enrich(String tenant, String documentId, int version) {
        var stored = passages.of(tenant, documentId, version);
        var read = new LinkedHashMap<String, Reading>();
        for (var from = 0; from < stored.size(); from += BATCH) {
            var some = stored.subList(from, Math.min(from + BATCH, stored.size()));
            read.putAll(computation.run(() -> readAll(some)));
        }
        replace(tenant, documentId, read);
    }

    /** Takes out everything that was read in the document. */
    void forget(String tenant, String documentId) {
        replace(tenant, documentId, Map.of());
    }

    /** Puts the passage into the graph as it is stored now. */
    void reread(String tenant, String passage) {
        var graph = graphs.of(tenant);
        var reading = readings.of(tenant, passage);
        graph.remove(passage);
        graph.add(passage, reading);
        addAlike(tenant, List.of(reading));
        // Deleted meanwhile, it would be back for good.
        if (!readings.exists(tenant, passage)) {
            graph.remove(passage);
        }
    }

    private void replace(String tenant, String documentId, Map<String, Reading> read) {
        var graph = graphs.of(tenant);
        var gone = readings.replace(tenant, documentId, read);
        gone.passages().forEach(graph::remove);
        read.forEach(graph::add);
        likenesses.forget(tenant, gone.phrases());
        addAlike(tenant, read.values());
    }

    private void addAlike(String tenant, Collection<Reading> read) {
        var graph = graphs.of(tenant);
        var alike = computation.run(() -> likenesses.of(tenant, graph, read));
        readings.add(tenant, alike);
        alike.forEach(one -> graph.alike(one.phrase(), one.other(), one.nearness()));
    }

    private Map<String, Reading> readAll(List<StoredPassage> some) {
        var read = new LinkedHashMap<String, Reading>();
        some.forEach(passage -> read.put(passage.id(), reader.read(new PassageText(passage.title(), heading(passage), passage.position(), passage.text()))));
        return read;
    }

    private static String heading(StoredPassage passage) {
        var place = passage.place();
        return place.equals(passage.title()) ? "" : place.substring(place.lastIndexOf(HEADINGS) < 0 ? 0 : place.lastIndexOf(HEADINGS) + HEADINGS.length());
    }
}

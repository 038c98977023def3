package io.edrs.knowledge.synthesis;

import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.store.DocumentStore;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Concept pages, and which documents each rests on. */
@Singleton
final class ConceptRecords {

    private static final String PAGES = "concepts";
    private static final String SOURCES = "concept_sources";
    private static final int PAGE = 500;

    private final DocumentStore store;

    private record Link(String conceptId, String documentId) {}

    ConceptRecords(DocumentStore store) {
        this.store = store;
    }

    /** The links first: a page cut short is written again, one without links would outlive its sources. */
    void save(String tenant, ConceptPage page) {
        store.deleteWhere(tenant, SOURCES, Map.of("concept_id", page.conceptId()));
        var links = new LinkedHashMap<String, String>();
        page.sources().forEach(source -> links.put(page.conceptId() + "/" + source.number(), EventJson.write(new Link(page.conceptId(), source.documentId()))));
        if (!links.isEmpty()) {
            store.putAll(tenant, SOURCES, links);
        }
        store.put(tenant, PAGES, page.conceptId(), EventJson.write(page));
    }

    Optional<ConceptPage> find(String tenant, String id) {
        return store.find(tenant, PAGES, id).map(document -> read(document.json(), ConceptPage.class));
    }

    List<ConceptPage> list(String tenant, @Nullable String after, int limit) {
        return store.list(tenant, PAGES, Map.of(), after, limit).stream().map(document -> read(document.json(), ConceptPage.class)).toList();
    }

    List<String> restingOn(String tenant, String documentId) {
        return store.list(tenant, SOURCES, Map.of("document_id", documentId), null, PAGE).stream()
                .map(document -> read(document.json(), Link.class).conceptId()).distinct().toList();
    }

    boolean delete(String tenant, String id) {
        var gone = store.delete(tenant, PAGES, id);
        store.deleteWhere(tenant, SOURCES, Map.of("concept_id", id));
        return gone;
    }

    private <T> T read(String text, Class<T> type) {
        return EventJson.read(text, type);
    }
}

package io.edrs.knowledge.synthesis;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.platform.store.VectorIndex;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Concept pages by what they mean; made anew at first use where the index keeps nothing. */
@Singleton
final class ConceptIndex {

    private static final int PAGE = 200;

    private final VectorIndex index;
    private final EmbeddingModel model;
    private final ConceptRecords records;
    private final Map<String, Boolean> opened = new ConcurrentHashMap<>();

    ConceptIndex(VectorIndex index, EmbeddingModel model, ConceptRecords records) {
        this.index = index;
        this.model = model;
        this.records = records;
    }

    void upsert(String tenant, ConceptPage page) {
        open(tenant);
        index.upsert(tenant, collection(), List.of(entry(page)));
    }

    void delete(String tenant, String conceptId) {
        open(tenant);
        index.delete(tenant, collection(), List.of(conceptId));
    }

    List<String> like(String tenant, String text, int limit) {
        open(tenant);
        return index.nearest(tenant, collection(), model.embed(text).content().vector(), limit, Map.of()).stream().map(VectorIndex.Match::id).toList();
    }

    private void open(String tenant) {
        if (index.features().contains(VectorIndex.Feature.DURABLE_ON_RETURN)) {
            return;
        }
        opened.computeIfAbsent(tenant, unseen -> {
            String after = null;
            for (var page = records.list(tenant, null, PAGE); !page.isEmpty(); page = records.list(tenant, after, PAGE)) {
                index.upsert(tenant, collection(), page.stream().map(this::entry).toList());
                after = page.getLast().conceptId();
            }
            return true;
        });
    }

    private VectorIndex.Entry entry(ConceptPage page) {
        var first = page.sections().stream().flatMap(section -> section.sentences().stream()).findFirst().map(ConceptPage.Cited::text).orElse("");
        return new VectorIndex.Entry(page.conceptId(), model.embed(page.concept() + ": " + first).content().vector(), Map.of());
    }

    private String collection() {
        return "concepts." + model.dimension();
    }
}

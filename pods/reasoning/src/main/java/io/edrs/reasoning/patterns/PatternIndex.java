package io.edrs.reasoning.patterns;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.platform.store.VectorIndex;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Patterns by what their questions mean. A question is embedded when somebody first looks, not when it is answered. */
@Singleton
final class PatternIndex {

    private static final int PAGE = 100;
    private static final String USER = "user";

    private final VectorIndex index;
    private final EmbeddingModel model;
    private final PatternRecords records;
    private final Map<String, Boolean> opened = new ConcurrentHashMap<>();

    PatternIndex(VectorIndex index, EmbeddingModel model, PatternRecords records) {
        this.index = index;
        this.model = model;
        this.records = records;
    }

    /** The nearest of what the user asked, best first. */
    List<VectorIndex.Match> like(String tenant, String userId, String text, int limit) {
        catchUp(tenant);
        return index.nearest(tenant, collection(), model.embed(text).content().vector(), limit, Map.of(USER, userId));
    }

    void delete(String tenant, Collection<String> ids) {
        index.delete(tenant, collection(), ids);
    }

    private void catchUp(String tenant) {
        if (!index.features().contains(VectorIndex.Feature.DURABLE_ON_RETURN)) {
            opened.computeIfAbsent(tenant, unseen -> {
                all(tenant, Map.of("indexed", "yes"));
                return true;
            });
        }
        all(tenant, Map.of("indexed", "no"));
    }

    private void all(String tenant, Map<String, String> which) {
        String after = null;
        for (var page = records.list(tenant, which, null, PAGE); !page.isEmpty(); page = records.list(tenant, which, after, PAGE)) {
            add(tenant, page);
            after = page.getLast().messageId().toString();
        }
    }

    private void add(String tenant, List<Pattern> page) {
        var vectors = model.embedAll(page.stream().map(pattern -> TextSegment.from(pattern.question())).toList()).content();
        var entries = new ArrayList<VectorIndex.Entry>();
        for (var i = 0; i < page.size(); i++) {
            entries.add(new VectorIndex.Entry(page.get(i).messageId().toString(), vectors.get(i).vector(), Map.of(USER, page.get(i).userId())));
        }
        index.upsert(tenant, collection(), entries);
        var gone = page.stream().map(pattern -> pattern.messageId().toString()).filter(id -> !records.change(tenant, id, Pattern::found)
                && records.find(tenant, id).isEmpty()).toList();
        if (!gone.isEmpty()) {
            delete(tenant, gone);
        }
    }

    private String collection() {
        return "patterns";
    }
}

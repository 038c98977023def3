package io.edrs.knowledge.documents;

import io.edrs.knowledge.Passages.Rankings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which documents say nearly the same as an older one, per tenant, made from the records at first use. */
@Singleton
final class NearDuplicates {

    /** Of the shingles; two copies of a page with another date share about nine in ten. */
    private static final double NEAR = 0.8;

    private final DocumentRecords records;
    private final Map<String, Originality> tenants = new ConcurrentHashMap<>();

    NearDuplicates(DocumentRecords records) {
        this.records = records;
    }

    /** The older document that the text nearly repeats. */
    @Nullable String originalOf(String tenant, String documentId, @Nullable String signature) {
        return signature == null ? null : of(tenant).nearest(documentId, MinHash.decode(signature), NEAR).orElse(null);
    }

    void note(String tenant, DocumentRecord document) {
        of(tenant).note(document);
    }

    /** The document is gone: of those that repeated it, one is now what the others repeat. */
    void forget(String tenant, String documentId) {
        var originality = of(tenant);
        originality.forget(documentId);
        Optional<String> heir = Optional.empty();
        for (var orphan : records.duplicatesOf(tenant, documentId)) {
            var next = orphan.duplicating(heir.orElse(null));
            records.save(tenant, next);
            originality.note(next);
            heir = heir.or(() -> Optional.of(next.documentId()));
        }
    }

    /** The rankings without what a near-duplicate says again. */
    Rankings collapsed(String tenant, Rankings rankings) {
        var originality = of(tenant);
        if (originality.isAllOriginal()) {
            return rankings;
        }
        var repetitions = new Repetitions(originality::original);
        for (var ranking : List.of(rankings.byWords(), rankings.byMeaning())) {
            ranking.forEach(repetitions::see);
        }
        return new Rankings(repetitions.without(rankings.byWords()), repetitions.without(rankings.byMeaning()));
    }

    private Originality of(String tenant) {
        return tenants.computeIfAbsent(tenant, unseen -> {
            var originality = new Originality();
            records.forEach(tenant, originality::note);
            return originality;
        });
    }
}

package io.edrs.knowledge.documents;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.knowledge.EmbeddedPassage;
import io.edrs.platform.store.LexicalIndex;
import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.VectorLimits;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Passages as entries of the two indexes. */
@Singleton
final class IndexEntries {

    private static final String WORDS = "passages";
    private static final String DOCUMENT = "document_id";
    private static final String VERSION = "version_id";

    private final LexicalIndex words;
    private final VectorIndex meanings;
    private final EmbeddingModel model;

    IndexEntries(LexicalIndex words, VectorIndex meanings, EmbeddingModel model) {
        this.words = words;
        this.meanings = meanings;
        this.model = model;
    }

    void upsertWords(String tenant, List<EmbeddedPassage> passages) {
        words.upsert(tenant, WORDS, passages.stream().map(IndexEntries::wordsOf).toList());
    }

    /** Vectors of a model that is no longer in use stay out: nothing could be compared with them. */
    void upsertMeanings(String tenant, List<EmbeddedPassage> passages) {
        meanings.upsert(tenant, collection(), passages.stream().filter(p -> p.vector().length == model.dimension())
                .map(p -> new VectorIndex.Entry(p.passage().id(), p.vector(), metadata(p))).toList());
    }

    List<String> byWords(String tenant, String query, int limit) {
        return words.search(tenant, WORDS, query, limit, Map.of()).stream().map(LexicalIndex.Match::id).toList();
    }

    List<String> byMeaning(String tenant, float[] vector, int limit) {
        return meanings.nearest(tenant, collection(), vector, limit, Map.of()).stream().map(VectorIndex.Match::id).toList();
    }

    void delete(String tenant, List<String> ids) {
        words.delete(tenant, WORDS, ids);
        meanings.delete(tenant, collection(), ids);
    }

    void deleteDocument(String tenant, String documentId) {
        deleteWhere(tenant, Map.of(DOCUMENT, documentId));
    }

    void deleteVersion(String tenant, String documentId, int version) {
        deleteWhere(tenant, Map.of(VERSION, PassageRecords.versionId(documentId, version)));
    }

    void deleteAll(String tenant) {
        deleteWhere(tenant, Map.of());
    }

    /** Whether the vectors of that document are those of its version, all of them and no others. */
    boolean holdsMeanings(String tenant, DocumentRecord document) {
        if (meanings.features().contains(VectorIndex.Feature.DURABLE_ON_RETURN)
                || document.is(DocumentRecord.Status.SEARCHABLE) || !document.embeddingModel().equals(model.modelName())) {
            return true;
        }
        var any = new float[model.dimension()];
        any[0] = 1;
        var most = Math.min(document.passages() + 1, VectorLimits.RESULTS);
        var held = meanings.nearest(tenant, collection(), any, most, Map.of(DOCUMENT, document.documentId()));
        var prefix = PassageRecords.versionId(document.documentId(), document.version()) + ".";
        return held.size() == Math.min(document.passages(), most) && held.stream().allMatch(match -> match.id().startsWith(prefix));
    }

    void commit(String tenant, Instant at) {
        meanings.commit(tenant, collection(), at);
        words.commit(tenant, WORDS, at);
    }

    /** Whether the vectors on disk are those of that very commit. */
    boolean hasMeaningsOf(String tenant, Instant commit) {
        return meanings.committedUpTo(tenant, collection()).filter(commit::equals).isPresent();
    }

    Optional<Instant> committedAt(String tenant) {
        return words.committedUpTo(tenant, WORDS);
    }

    private void deleteWhere(String tenant, Map<String, String> filter) {
        words.deleteWhere(tenant, WORDS, filter);
        meanings.deleteWhere(tenant, collection(), filter);
    }

    private String collection() {
        return "passages." + model.dimension();
    }

    private static LexicalIndex.Entry wordsOf(EmbeddedPassage embedded) {
        var passage = embedded.passage();
        return new LexicalIndex.Entry(passage.id(), List.of(new LexicalIndex.Field("title", passage.title(), 2),
                new LexicalIndex.Field("place", passage.place(), 1.5f), new LexicalIndex.Field("text", passage.text(), 1)),
                metadata(embedded));
    }

    private static Map<String, String> metadata(EmbeddedPassage embedded) {
        var passage = embedded.passage();
        return Map.of(DOCUMENT, passage.documentId(),
                VERSION, PassageRecords.versionId(passage.documentId(), passage.documentVersion()));
    }
}

package io.edrs.knowledge.documents;

import static io.edrs.knowledge.documents.Library.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.knowledge.documents.DocumentRecord.Status;
import io.edrs.schema.knowledge.DocumentIngested;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class EnrichmentTest {

    private static final String TEXT = "# Pumps\n\nThe basement pump is red and was made in Turin.\n";
    private final Library library = new Library();

    @Test
    void isFoundByWordsBeforeItHasVectors() {
        var document = sent("a.md", TEXT);
        assertThat(document.status()).isEqualTo(Status.SEARCHABLE);
        assertThat(library.search(TENANT, "basement pump").byWords()).hasSize(1);
        assertThat(library.search(TENANT, "basement pump").byMeaning()).isEmpty();
        assertThat(library.ingestion.ingest(TENANT, new DocumentName("a.md"), bytes(TEXT)).isNew()).isFalse();
        library.backlog.add(TENANT, document);
        assertThat(library.backlog.of(TENANT)).extracting("documents", "passages").containsExactly(1, 1L);
        assertThat(library.backlog.of("stranger").documents()).isZero();
        library.backlog.remove(TENANT, document, true);
        assertThat(library.enrichment.now(TENANT, document.documentId()).orElseThrow().status()).isEqualTo(Status.READY);
        assertThat(library.search(TENANT, "basement pump").byMeaning()).hasSize(1);
    }

    @Test
    void whoIsToldOfADocumentFindsItThere() {
        var found = new ArrayList<Boolean>();
        library.listener = entry -> found.add(library.records.find(TENANT, ((DocumentIngested) entry.payload()).documentId())
                .filter(DocumentRecord::isFound).isPresent());
        sent("a.md", TEXT);
        sent("a.md", TEXT + "\nIt was painted twice.\n");
        assertThat(found).containsExactly(true, true);
    }

    @Test
    void vectorsThatCameAfterTheLastCommitSurviveAKill() {
        var document = sent("a.md", TEXT);
        library.index.commit(TENANT);
        library.enrichment.now(TENANT, document.documentId());
        library.restart();
        assertThat(library.search(TENANT, "basement pump").byMeaning()).hasSize(1);
    }

    @Test
    void whatWasNotEmbeddedIsTakenUpAfterAKill() {
        sent("a.md", TEXT);
        library.restart();
        assertThat(library.search(TENANT, "basement pump").byWords()).hasSize(1);
        library.resume();
        assertThat(library.search(TENANT, "basement pump").byMeaning()).hasSize(1);
    }

    @Test
    void aDocumentDeletedMeanwhileGetsNoVectors() {
        var document = sent("a.md", TEXT);
        library.ingestion.delete(TENANT, document.documentId());
        assertThat(library.enrichment.now(TENANT, document.documentId())).isEmpty();
        assertThat(library.traces(TENANT)).containsOnly(0);
    }

    private DocumentRecord sent(String name, String text) {
        return library.ingestion.ingest(TENANT, new DocumentName(name), bytes(text)).document();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

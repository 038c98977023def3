package io.edrs.knowledge.documents;

import static io.edrs.knowledge.documents.Library.TENANT;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.schema.knowledge.DocumentDeleted;
import io.edrs.schema.knowledge.DocumentIngested;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class IngestionTest {

    private static final String FIRST = "# Pumps\n\nThe basement pump is red and was made in Turin.\n";
    private static final String SECOND = "# Pumps\n\nThe basement pump is green and was made in Lyon.\n";
    private final Library library = new Library();

    @Test
    void findsWhatWasIngestedByWordsAndByMeaning() {
        var outcome = library.ingest("pumps.md", FIRST);
        assertThat(outcome.isNew()).isTrue();
        assertThat(outcome.document().version()).isEqualTo(1);
        assertThat(outcome.document().title()).isEqualTo("Pumps");
        var found = library.search(TENANT, "basement pump");
        assertThat(found.byWords()).hasSize(1);
        assertThat(found.byMeaning()).isEqualTo(found.byWords());
        assertThat(found.byWords().getFirst().text()).contains("Turin");
        assertThat(library.said()).extracting(Inlet.Entry::payload).containsExactly(new DocumentIngested(
                outcome.document().documentId(), "pumps.md", outcome.document().contentHash(), 1, 1));
    }

    @Test
    void skipsWhatHasNotChanged() {
        library.ingest("pumps.md", FIRST);
        assertThat(library.ingest("pumps.md", FIRST).isNew()).isFalse();
        assertThat(library.said()).hasSize(1);
    }

    @Test
    void replacesAllOfTheOldVersion() {
        library.ingest("pumps.md", FIRST + "\n## Valves\n\nThe valve is closed at night.\n");
        var second = library.ingest("pumps.md", SECOND);
        assertThat(second.document().version()).isEqualTo(2);
        assertThat(library.found(TENANT, "basement pump valve Turin")).singleElement().asString().contains("Lyon");
        assertThat(library.traces(TENANT)).containsExactly(1, 1, 1, 1, 1);
        assertThat(library.said()).extracting(Inlet.Entry::eventId).doesNotHaveDuplicates();
    }

    @Test
    void leavesNoTraceOfWhatIsDeleted() {
        var kept = library.ingest("kept.txt", "Another text about a lamp.");
        var id = library.ingest("pumps.md", FIRST).document().documentId();
        var receipt = library.ingestion.delete(TENANT, id);
        assertThat(receipt).isEqualTo(new Receipt(id, "pumps.md", 1, 1, true, true, true));
        assertThat(library.found(TENANT, "basement pump Turin")).noneMatch(text -> text.contains("Turin"));
        assertThat(library.traces(TENANT)).containsExactly(1, 1, 1, 1, 1);
        assertThat(library.said().getLast().payload()).isEqualTo(new DocumentDeleted(id, "pumps.md", 1));
        refused(DocumentError.DOCUMENT_NOT_FOUND, () -> library.ingestion.delete(TENANT, id));
        library.restart();
        assertThat(library.found(TENANT, "basement pump Turin lamp")).hasSize(1);
        assertThat(library.records.page(TENANT, null, 9)).containsExactly(kept.document());
    }

    @Test
    void announcesTheSameDocumentAnewAfterItWasDeleted() {
        library.ingest("pumps.md", FIRST);
        library.ingestion.delete(TENANT, new DocumentName("pumps.md").id());
        library.ingest("pumps.md", SECOND);
        assertThat(library.found(TENANT, "pump")).singleElement().asString().contains("Lyon");
        assertThat(new HashSet<>(library.said().stream().map(Inlet.Entry::eventId).toList())).hasSize(3);
    }

    @Test
    void refusesTheBrokenOnesAndTakesTheGood() {
        for (var name : List.of("broken.pdf", "broken.docx", "empty.md")) {
            Assertions.assertThatThrownBy(() -> library.ingest(name, name.equals("empty.md") ? "" : "%PDF-1.7 nothing more"))
                    .hasMessageContaining("'" + name + "'").satisfies(e -> refused(DocumentError.DOCUMENT_UNREADABLE, () -> { throw e; }));
        }
        library.ingest("pumps.md", FIRST);
        assertThat(library.traces(TENANT)).containsExactly(1, 1, 1, 1, 1);
        refused(DocumentError.DOCUMENT_NAME_INVALID, () -> library.ingest(" ", FIRST));
        refused(DocumentError.DOCUMENT_NAME_INVALID, () -> library.ingest("a\nb", FIRST));
    }

    @Test
    void keepsTenantsApart() {
        var mine = library.ingest("pumps.md", FIRST).document();
        assertThat(library.found("stranger", "basement pump Turin")).isEmpty();
        assertThat(library.records.find("stranger", mine.documentId())).isEmpty();
        refused(DocumentError.DOCUMENT_NOT_FOUND, () -> library.ingestion.delete("stranger", mine.documentId()));
        assertThat(library.store.list("stranger", "passages", Map.of(), null, 9)).isEmpty();
        assertThat(library.found(TENANT, "basement pump Turin")).hasSize(1);
    }
}

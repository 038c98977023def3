package io.edrs.knowledge.documents;

import static io.edrs.knowledge.documents.Library.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.knowledge.documents.DocumentRecord.Status;
import io.edrs.knowledge.documents.Killer.Killed;
import io.edrs.platform.kernel.bus.Inlet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A process is killed before each write in turn; the next process, or the client who sends again, sets it right. */
class CrashTest {

    private static final String OLD = "# Pumps\n\nThe pump is red.\n\n## Valves\n\nThe valve is shut.\n";
    private static final String NEW = "# Pumps\n\nThe pump is green.\n";

    @Test
    void findsAfterAKillWhatWasAcknowledged() {
        var library = new Library();
        library.ingest("a.md", OLD);
        library.index.commit(TENANT);
        library.ingest("b.md", NEW);
        library.restart();
        assertThat(library.found(TENANT, "pump")).hasSize(3);
        assertThat(library.search(TENANT, "green").byWords()).hasSize(1);
        assertThat(library.search(TENANT, "green").byMeaning().getFirst().text()).contains("green");
        library.index.commit(TENANT);
        library.restart();
        assertThat(library.search(TENANT, "green").byWords()).hasSize(1);
    }

    @Test
    void forgetsInTheIndexWhatWasDeletedBeforeAKill() {
        var library = new Library();
        library.ingest("a.md", OLD);
        library.index.commit(TENANT);
        library.ingest("a.md", NEW);
        library.restart();
        assertThat(library.found(TENANT, "pump valve")).singleElement().asString().contains("green");
        assertThat(library.traces(TENANT)).containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void resumesAnIngestionKilledAnywhere() {
        afterEveryKill(library -> library.ingest("a.md", NEW), library -> {
            var document = library.records.find(TENANT, new DocumentName("a.md").id()).orElseThrow();
            assertThat(document.status()).isEqualTo(Status.READY);
            assertThat(library.found(TENANT, "pump")).isNotEmpty();
            assertThat(library.traces(TENANT)).containsExactly(1, document.passages(), 1, document.passages(), document.passages());
        });
    }

    @Test
    void acceptsTheSameContentAgainAfterAKillAnywhere() {
        afterEveryKill(library -> library.ingest("a.md", NEW), library -> {
            library.ingest("a.md", NEW);
            assertThat(library.found(TENANT, "pump valve")).singleElement().asString().contains("green");
            assertThat(library.traces(TENANT)).containsExactly(1, 1, 1, 1, 1);
            assertThat(library.said().stream().map(Inlet.Entry::eventId).distinct()).hasSize(2);
        });
    }

    @Test
    void resumesADeletionKilledAnywhere() {
        afterEveryKill(library -> library.ingestion.delete(TENANT, new DocumentName("a.md").id()), library -> {
            if (library.records.find(TENANT, new DocumentName("a.md").id()).isEmpty()) {
                assertThat(library.traces(TENANT)).containsOnly(0);
                assertThat(library.said().stream().map(Inlet.Entry::eventId).distinct()).hasSize(2);
            } else {
                assertThat(library.found(TENANT, "pump valve")).hasSize(2);
            }
        });
    }

    private static void afterEveryKill(Consumer<Library> work, Consumer<Library> check) {
        var killed = true;
        for (var writes = 0; killed; writes++) {
            var library = new Library();
            library.ingest("a.md", OLD);
            library.index.commit(TENANT);
            library.killer.after(writes);
            killed = isKilled(library, work);
            library.restart();
            library.index.open(TENANT);
            library.resume();
            check.accept(library);
        }
    }

    private static boolean isKilled(Library library, Consumer<Library> work) {
        try {
            work.accept(library);
            return false;
        } catch (Killed expected) {
            return true;
        }
    }
}

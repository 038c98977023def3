package io.edrs.knowledge.documents;

import static io.edrs.knowledge.documents.Library.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    private static final String PAGE = """
            # The pump house

            The basement pump was made in Turin and painted red before it was delivered to the house on the hill.
            It lifts nine litres in a minute and must be oiled in spring and in autumn by whoever keeps the keys.

            ## Keeping it

            The keeper writes each oiling into the green book, which lies on the shelf behind the pump house door.
            Whoever finds the book missing tells the steward, who keeps a second one at home for that purpose.
            """;
    private static final String COPY = PAGE.replace("green book", "green book of the house");
    private final Library library = new Library();

    @Test
    void aCopyIsKeptAndMarkedAndShownOnce() {
        var first = library.ingest("a.md", PAGE).document();
        var copy = library.ingest("copy of a.md", COPY).document();
        assertThat(copy.duplicateOf()).isEqualTo(first.documentId());
        assertThat(library.records.page(TENANT, null, 9)).hasSize(2);
        assertThat(library.found(TENANT, "Turin litres minute")).filteredOn(text -> text.contains("Turin")).hasSize(1);
        assertThat(library.search(TENANT, "Turin").byWords()).extracting("document").containsExactly("a.md");
    }

    @Test
    void whatAnotherWayFoundIsShownOnceToo() {
        var original = library.ingest("a.md", PAGE).document();
        var copy = library.ingest("copy of a.md", COPY).document();
        var first = library.index.of(TENANT, original.documentId(), original.version());
        var second = library.index.of(TENANT, copy.documentId(), copy.version());
        var both = Stream.concat(first.stream(), second.stream()).toList();
        assertThat(library.index.distinct(TENANT, both)).containsAll(first).hasSizeLessThan(both.size());
        assertThat(library.index.distinct(TENANT, second)).isEqualTo(second);
    }

    @Test
    void whatOnlyTheCopySaysIsFound() {
        library.ingest("a.md", PAGE);
        library.ingest("b.md", PAGE.replace("nine litres", "eight litres"));
        assertThat(library.search(TENANT, "litres").byWords()).hasSize(2);
    }

    @Test
    void anotherPageIsNoCopy() {
        library.ingest("a.md", PAGE);
        var other = library.ingest("other.md", PAGE.replaceAll("(?i)the (\\w+)", "some $1 of theirs")).document();
        assertThat(other.duplicateOf()).isNull();
        assertThat(library.ingest("short.md", "The pump is red.").document().signature()).isNull();
    }

    @Test
    void whenTheOriginalGoesTheCopyStaysAndIsFoundAfterARestart() {
        var first = library.ingest("a.md", PAGE).document();
        var copy = library.ingest("b.md", COPY).document();
        var third = library.ingest("c.md", COPY + "\n").document();
        assertThat(third.duplicateOf()).isEqualTo(first.documentId());
        library.restart();
        library.ingestion.delete(TENANT, first.documentId());
        assertThat(library.records.find(TENANT, copy.documentId()).orElseThrow().duplicateOf()).isNull();
        assertThat(library.records.find(TENANT, third.documentId()).orElseThrow().duplicateOf()).isEqualTo(copy.documentId());
        assertThat(library.search(TENANT, "Turin").byWords()).extracting("document").containsExactly("b.md");
    }

    @Test
    void estimatesTheShareOfShingles() {
        var page = MinHash.of(PAGE).orElseThrow();
        assertThat(MinHash.decode(page.encode()).likeness(page)).isEqualTo(1);
        assertThat(page.likeness(MinHash.of(COPY).orElseThrow())).isBetween(0.8, 1.0);
        assertThat(page.likeness(MinHash.of("word ".repeat(100)).orElseThrow())).isLessThan(0.1);
        assertThat(MinHash.of("too short")).isEmpty();
    }
}

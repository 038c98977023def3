package io.edrs.knowledge.synthesis;

import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.knowledge.ListedFacts;
import io.edrs.knowledge.ShelfPassages;
import io.edrs.knowledge.TextShelf;
import io.edrs.knowledge.WordVectors;
import io.edrs.knowledge.synthesis.ConceptController.Wanted;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.FakeVectorIndex;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.knowledge.DocumentDeleted;
import io.edrs.schema.knowledge.SynthesisRequested;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SynthesisTest {

    private final TextShelf shelf = new TextShelf();
    private final ConceptRecords records = new ConceptRecords(new FakeDocumentStore());
    private final Caller caller = new Caller("acme", "ada", Set.of("ask", "ingest"));
    private final Caller stranger = new Caller("globex", "eve", Set.of("ask", "ingest"));
    private Synthesis synthesis = started();
    private ConceptController controller = new ConceptController(synthesis);

    private Synthesis started() {
        return new Synthesis(new Composition(new ShelfPassages(shelf), new ListedFacts(shelf), new WordVectors()), records,
                new ConceptIndex(new FakeVectorIndex(), new WordVectors(), records), shelf, Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC));
    }

    @BeforeEach
    void fill() {
        shelf.put("acme", "a.md", "The Vector Store is a database of embeddings. Everybody likes the Vector Store for its speed.", "The port of the Vector Store is 19530.");
        shelf.put("acme", "b.md", "Everybody likes the Vector Store for its great speed.", "The port of the Vector Store is 8080.", "The pump is red.");
    }

    @Test
    void composesAPageThatCitesEachSentence() {
        var page = controller.compose(caller, new Wanted("Vector Store"));
        assertThat(page.markdown()).contains("## What it is\n\n- The Vector Store is a database of embeddings. [1]").contains("port: 19530 [1]").contains("port: 8080 [2]")
                .contains("Everybody likes the Vector Store for its speed. [1] [2]").contains("1. a.md\n2. b.md").doesNotContain("pump");
        assertThat(page.disagreements()).isEqualTo(1);
        assertThat(page.markdown()).containsPattern("port: ‘(19530|8080)’ against ‘(19530|8080)’ \\[\\d\\] \\[\\d\\]");
        assertThat(page.sections()).allSatisfy(section -> assertThat(section.sentences()).allSatisfy(sentence -> assertThat(sentence.sources()).isNotEmpty()));
        assertThat(controller.find(caller, page.conceptId()).isOutdated()).isFalse();
        assertThat(controller.compose(caller, new Wanted("the vector-store")).version()).isEqualTo(1);
    }

    @Test
    void aNameWithItsHyphenAndWithoutHasOnePage() {
        shelf.put("acme", "c.md", "Kettle-Bay is a harbour. The depth of Kettle-Bay is 12 metres. Ships like Kettle Bay for its calm water.");
        var page = controller.compose(caller, new Wanted("Kettle Bay"));
        assertThat(page.markdown()).contains("## What it is\n\n- Kettle-Bay is a harbour. [1]").contains("depth: 12 metres [1]").contains("calm water");
        var same = controller.compose(caller, new Wanted("Kettle-Bay"));
        assertThat(same.conceptId()).isEqualTo(page.conceptId());
        assertThat(same.sections()).isEqualTo(page.sections());
        assertThat(controller.compose(caller, new Wanted("the vector-store")).conceptId()).isEqualTo(controller.compose(caller, new Wanted("Vector Store")).conceptId());
    }

    @Test
    void whatStandsUnderItsNameAndIsOfSomethingElseIsLeftOut() {
        shelf.put("acme", "c.md", "prose @ Boiler @ Whoever enters wears a helmet. The director of Atlas was Ann Lee. The boiler is old.");
        var page = controller.compose(caller, new Wanted("boiler"));
        assertThat(page.markdown()).contains("helmet").contains("The boiler is old.").doesNotContain("Atlas");
    }

    @Test
    void knowsWhenASourceHasChanged() {
        var first = controller.compose(caller, new Wanted("Vector Store"));
        shelf.put("acme", "b.md", "The port of the Vector Store is 19530.");
        assertThat(controller.find(caller, first.conceptId()).isOutdated()).isTrue();
        var second = controller.compose(caller, new Wanted("Vector Store"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.disagreements()).isZero();
    }

    @Test
    void saysNothingOfWhatWasDeleted() {
        var page = controller.compose(caller, new Wanted("Vector Store"));
        shelf.delete("acme", "b.md");
        new DeletionHandler(synthesis).handle(SampleEvents.of("acme", new DocumentDeleted("b.md", "b.md", 1)));
        assertThat(controller.find(caller, page.conceptId()).markdown()).doesNotContain("8080").doesNotContain("b.md");
        shelf.delete("acme", "a.md");
        new DeletionHandler(synthesis).handle(SampleEvents.of("acme", new DocumentDeleted("a.md", "a.md", 1)));
        refused(ConceptError.CONCEPT_NOT_FOUND, () -> controller.find(caller, page.conceptId()));
        assertThat(controller.like(caller, "vector store", 9).concepts()).isEmpty();
    }

    @Test
    void findsPagesByMeaningAlsoAfterARestart() {
        controller.compose(caller, new Wanted("Vector Store"));
        controller.compose(caller, new Wanted("pump"));
        controller = new ConceptController(started());
        assertThat(controller.like(caller, "database of embeddings", 1).concepts()).extracting(ConceptController.View::concept).containsExactly("Vector Store");
        assertThat(controller.like(caller, " ", 1).concepts()).isEmpty();
    }

    @Test
    void otherTenantsSeeNothing() {
        var page = controller.compose(caller, new Wanted("Vector Store"));
        refused(ConceptError.CONCEPT_NOT_FOUND, () -> controller.find(stranger, page.conceptId()));
        refused(ConceptError.CONCEPT_NOT_FOUND, () -> controller.delete(stranger, page.conceptId()));
        refused(ConceptError.CONCEPT_NOT_FOUND, () -> controller.compose(stranger, new Wanted("Vector Store")));
        assertThat(controller.like(stranger, "vector store", 9).concepts()).isEmpty();
        refused(KernelError.NOT_PERMITTED, () -> controller.delete(new Caller("acme", "x", Set.of("ask")), page.conceptId()));
        var none = new SynthesisHandler(synthesis).handle(SampleEvents.of("globex", new SynthesisRequested("Vector Store"))).getFirst();
        assertThat(none.conceptId()).isEmpty();
        controller.delete(caller, page.conceptId());
        refused(ConceptError.CONCEPT_NOT_FOUND, () -> controller.find(caller, page.conceptId()));
    }

    @Test
    void refusesWhatIsNoConcept() {
        for (var concept : new String[] {null, "", " … ", "x".repeat(100_000), "a\nb"}) {
            refused(ConceptError.CONCEPT_INVALID, () -> controller.compose(caller, new Wanted(concept)));
        }
        refused(ConceptError.CONCEPT_NOT_FOUND, () -> controller.compose(caller, new Wanted("the")));
        refused(ConceptError.CONCEPT_NOT_FOUND, () -> controller.compose(caller, new Wanted("насос (.*\\E")));
    }
}

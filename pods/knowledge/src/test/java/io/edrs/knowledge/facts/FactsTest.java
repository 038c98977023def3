package io.edrs.knowledge.facts;

import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.knowledge.Documents;
import io.edrs.knowledge.Fact;
import io.edrs.knowledge.Facts.Query;
import io.edrs.knowledge.TextShelf;
import io.edrs.knowledge.Validity;
import io.edrs.knowledge.claims.Claim;
import io.edrs.knowledge.facts.FactController.Review;
import io.edrs.knowledge.facts.FactController.Statement;
import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.platform.testkit.relational.TestTables;
import io.edrs.schema.knowledge.DocumentDeleted;
import io.edrs.schema.knowledge.DocumentIngested;
import io.edrs.schema.knowledge.FactsExtracted;
import io.edrs.schema.knowledge.FactsRequested;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final TextShelf SHELF = new TextShelf();
    private static final Computation COMPUTATION = new Computation();
    private static final ApplicationContext CONTEXT = TestTables.context("knowledge.facts", SHELF, CLOCK);
    private final String tenant = Fresh.tenant();
    private final Caller caller = new Caller(tenant, "ada", Set.of("ask", "ingest"));
    private final Caller stranger = new Caller(Fresh.tenant(), "eve", Set.of("ask", "ingest"));
    private final Ledger ledger = CONTEXT.getBean(Ledger.class);
    private final FactController controller = new FactController(ledger, CLOCK);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void aNameIsFoundWithItsHyphenAndWithout() {
        ingest("a.md", "2026-01-01", "The port of the vector-store is 19530. The port of the graph index is 7000.");
        assertThat(find("Vector Store", null)).extracting(Fact::value).containsExactly("19530");
        assertThat(find("vector-store", null)).extracting(Fact::value).containsExactly("19530");
        assertThat(find("graph-index", null)).extracting(Fact::value).containsExactly("7000");
    }

    @Test
    void aNameWithItsHyphenAndWithoutIsOneSubject() {
        ingest("a.md", "2026-01-01", "The port of the North Kettle-Bay is 19530.");
        ingest("b.md", "2026-01-02", "The port of the North Kettle Bay is 8080.");
        assertThat(find("north-kettle bay", null)).extracting(Fact::value).containsExactlyInAnyOrder("19530", "8080");
        assertThat(ledger.disagreements(tenant, "North-Kettle-Bay", 9)).hasSize(1);
        assertThat(ledger.disagreements(tenant, "Kettle Bay", 9)).isEmpty();
    }

    @Test
    void aClaimFromBeforeHyphensWereLeftOutIsFoundAndStaysTheSame() {
        var claim = new Claim("vector-store", "port", "19530", true, 0.9, "The port of the vector-store is 19530.", 0, Validity.ALWAYS);
        var stated = Extraction.stated(claim, "ada", CLOCK.instant());
        var before = new Fact("fact-old", stated.subject(), "vector-store", stated.attribute(), stated.attributeKey(), stated.value(), stated.valueKey(),
                true, 0.9, "a.md", 1, "a.md", "", 0, stated.sentence(), null, null, stated.recordedAt(), null, "accepted", "ada");
        ledger.add(tenant, before);
        assertThat(find("Vector Store", null)).extracting(Fact::factId).containsExactly("fact-old");
        ledger.replace(tenant, "a.md", List.of(stated), CLOCK.instant());
        assertThat(find("Vector Store", null)).singleElement().satisfies(fact -> {
            assertThat(fact.factId()).isEqualTo("fact-old");
            assertThat(fact.subjectKey()).isEqualTo("vector store");
            assertThat(fact.state()).isEqualTo("accepted");
        });
    }

    @Test
    void recordsWhatADocumentClaimsWithItsSource() {
        var said = ingest("a.md", "2026-01-01", "The lamp glows. The colour of the pump is red.");
        assertThat(said.facts()).isEqualTo(1);
        var fact = find(null, null).getFirst();
        assertThat(fact).extracting(Fact::subject, Fact::attribute, Fact::value, Fact::document, Fact::passageId, Fact::spanFrom, Fact::state)
                .containsExactly("pump", "colour", "red", "a.md", "a.md.1.000000", 16, "proposed");
        assertThat(controller.one(caller, fact.factId()).sentence()).isEqualTo("The colour of the pump is red.");
        assertThat(ingest("a.md", "2026-01-01", "The lamp glows. The colour of the pump is red.")).isEqualTo(said);
        assertThat(find(null, null)).hasSize(1);
    }

    @Test
    void knowsWhatWasTrueWhenAndWhatWasKnownWhen() {
        ingest("a.md", "2026-01-01", "The director of Atlas was Ann Lee from 2019 to 2021.", "The colour of the pump is red.");
        ingest("b.md", "2026-02-01", "The director of Atlas is Maria Chen since 2022.");
        ingest("a.md", "2026-03-01", "The director of Atlas was Ann Lee from 2019 to 2021.", "The colour of the pump is blue.");
        assertThat(values("atlas", "2020-05-05", null)).containsExactly("Ann Lee");
        assertThat(values("ATLAS", "2023-05-05", null)).containsExactly("Maria Chen");
        assertThat(values("Atlas", "2018-01-01", null)).isEmpty();
        assertThat(values("Atlas", "2023-05-05", "2026-01-15T00:00:00Z")).isEmpty();
        assertThat(values("pump", null, "2026-02-15")).containsExactly("red");
        assertThat(values("pump", null, null)).containsExactly("blue");
        assertThat(values("pump", null, "2025-12-31")).isEmpty();
    }

    @Test
    void findsContradictionsAndNoOthers() {
        ingest("a.md", "2026-01-01", "The colour of the pump is red. The size of the flag is big. The crew of the ship is Ann. The crew of the ship is Bob.");
        ingest("b.md", "2026-01-01", "The crew of the ship is Cid. The size of the flag was small in 1990.");
        var said = ingest("c.md", "2026-01-02", "The colour of the pump is green.");
        assertThat(said.contradictions()).isEqualTo(1);
        assertThat(controller.disagreements(caller, "the pump", 9).disagreements()).singleElement().satisfies(pair ->
                assertThat(List.of(pair.one().value(), pair.other().value())).containsExactlyInAnyOrder("red", "green"));
        assertThat(controller.disagreements(caller, "ship", 9).disagreements()).isEmpty();
        assertThat(controller.disagreements(caller, "flag", 9).disagreements()).hasSize(1);
        assertThat(controller.disagreements(stranger, null, 9).disagreements()).isEmpty();
        var green = find("pump", null).stream().filter(fact -> fact.value().equals("green")).findFirst().orElseThrow();
        controller.review(caller, green.factId(), new Review("rejected"));
        assertThat(controller.disagreements(caller, "the pump", 9).disagreements()).isEmpty();
        assertThat(values("pump", null, null)).containsExactly("red");
        assertThat(controller.find(caller, null, null, null, null, "rejected", 9).facts()).hasSize(1);
        assertThat(ledger.standing(tenant, "c.md").rejected()).isEqualTo(1);
    }

    @Test
    void deletesWithTheDocumentItsPastIncluded() {
        ingest("a.md", "2026-01-01", "The colour of the pump is red.");
        ingest("a.md", "2026-02-01", "The colour of the pump is blue.");
        SHELF.delete(tenant, "a.md");
        var deletion = new DeletionHandler(SHELF, ledger);
        deletion.handle(SampleEvents.of(tenant, new DocumentDeleted("a.md", "a.md", 1)));
        assertThat(values("pump", null, null)).isEmpty();
        assertThat(values("pump", null, "2026-01-15")).isEmpty();
        ingest("a.md", "2026-03-01", "The colour of the pump is white.");
        deletion.handle(SampleEvents.of(tenant, new DocumentDeleted("a.md", "a.md", 1)));
        assertThat(values("pump", null, null)).containsExactly("white");
    }

    @Test
    void aStaleAnnouncementSaysNothing() {
        SHELF.put(tenant, "a.md", "The colour of the pump is red.");
        assertThat(new IngestionHandler(SHELF, new Extraction(SHELF, COMPUTATION), ledger).handle(SampleEvents.of(tenant,
                new DocumentIngested("a.md", "a.md", "other", 1, 1)))).isEmpty();
    }

    @Test
    void takesWhatPeopleState() {
        var stated = controller.state(caller, new Statement("Pump", "Owner", "Ada", "2026-01-01", null));
        assertThat(stated.state()).isEqualTo("accepted");
        assertThat(values("pump", "2026-05-01", null)).containsExactly("Ada");
        assertThat(controller.find(stranger, null, null, null, null, null, 9).facts()).isEmpty();
        refused(FactError.FACT_NOT_FOUND, () -> controller.one(stranger, stated.factId()));
        refused(FactError.FACT_NOT_FOUND, () -> controller.review(stranger, stated.factId(), new Review("rejected")));
        refused(FactError.FACT_NOT_FOUND, () -> controller.delete(stranger, stated.factId()));
        refused(KernelError.NOT_PERMITTED, () -> controller.delete(new Caller(tenant, "ada", Set.of("ask")), stated.factId()));
        controller.delete(caller, stated.factId());
        refused(FactError.FACT_NOT_FOUND, () -> controller.one(caller, stated.factId()));
    }

    @Test
    void refusesWhatMakesNoSense() {
        refused(FactError.FACT_INVALID, () -> controller.state(caller, new Statement("…", "a", "b", null, null)));
        refused(FactError.FACT_INVALID, () -> controller.state(caller, new Statement("a", null, "b", null, null)));
        refused(FactError.FACT_INVALID, () -> controller.state(caller, new Statement("a", "b", "c", "2026-02-01", "2026-01-01")));
        refused(FactError.FACT_INVALID, () -> controller.find(caller, null, null, null, null, "unsure", 9));
        refused(KernelError.REQUEST_INVALID, () -> controller.find(caller, null, null, null, null, null, 0));
        assertThat(controller.find(caller, "насос", "x".repeat(100_000), null, null, null, 9).facts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "yesterday", "2026-13-01", "99999-01-01", "0000-00-00"})
    void refusesDaysThatDoNotExist(String day) {
        refused(FactError.FACT_INVALID, () -> controller.find(caller, null, null, day, null, null, 9));
        refused(FactError.FACT_INVALID, () -> controller.find(caller, null, null, null, day, null, 9));
    }

    @Test
    void answersWhoAsksByEvent() {
        ingest("a.md", "2026-01-01", "The colour of the pump is red.");
        var handler = new FactsHandler(ledger);
        assertThat(handler.handle(SampleEvents.of(tenant, new FactsRequested("pump", "", "", "", 9))).getFirst().facts()).hasSize(1);
        assertThat(handler.handle(SampleEvents.of(stranger.tenant(), new FactsRequested("pump", "", "", "", 9))).getFirst().facts()).isEmpty();
    }

    private FactsExtracted ingest(String name, String day, String... texts) {
        SHELF.now = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        Documents.Known known = SHELF.put(tenant, name, texts);
        return new IngestionHandler(SHELF, new Extraction(SHELF, COMPUTATION), ledger).handle(SampleEvents.of(tenant, new DocumentIngested(known.documentId(),
                name, known.contentHash(), known.version(), texts.length))).getFirst();
    }

    private List<String> values(String subject, String validAt, String knownAt) {
        return controller.find(caller, subject, null, validAt, knownAt, null, 9).facts().stream().map(Fact::value).toList();
    }

    private List<Fact> find(String subject, String attribute) {
        return ledger.find(tenant, new Query(subject, attribute, null, null, null, 9));
    }
}

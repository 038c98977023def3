package io.edrs.knowledge.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.knowledge.ListedPhrases;
import io.edrs.knowledge.ShelfPassages;
import io.edrs.knowledge.TextShelf;
import io.edrs.knowledge.WordVectors;
import io.edrs.knowledge.phrase.MultiHop;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.model.ModelDesk;
import io.edrs.platform.kernel.model.ModelPrices;
import io.edrs.platform.kernel.model.ModelRounds;
import io.edrs.platform.kernel.model.ModelRun;
import io.edrs.platform.kernel.model.ModelTurns;
import io.edrs.platform.relational.TenantTransactions;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeLeases;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.MovableClock;
import io.edrs.platform.testkit.fake.RecordingInlet;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.platform.testkit.relational.TestTables;
import io.edrs.schema.ai.CompletionFinished;
import io.edrs.schema.ai.CompletionRequested;
import io.edrs.schema.knowledge.DocumentDeleted;
import io.edrs.schema.knowledge.DocumentIngested;
import io.edrs.schema.shared.AskFailed;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a model reads in documents, and what is kept of it. */
class ModelReadingTest {

    private static final TextShelf SHELF = new TextShelf();
    private static final MovableClock CLOCK = new MovableClock();
    private static final RecordingInlet INLET = new RecordingInlet();
    private static final ApplicationContext CONTEXT = TestTables.context("knowledge.graph", new ShelfPassages(SHELF), new InMemoryTables(), new ListedPhrases(), new WordVectors());
    private static final String TEXT = "The grey heron was, in the words of its maker, a debt. That maker: ada moor, and nobody else.";
    private static final String MADE = "{\"subject\":\"grey heron\",\"predicate\":\"made by\",\"object\":\"ada moor\",\"quote\":\"That maker: ada moor\"}";
    private final String tenant = Fresh.tenant();
    private final Caller admin = new Caller(tenant, "k", Set.of("ask", "admin"));
    private final AtomicInteger asked = new AtomicInteger();
    private final ModelReadingConfig config = new ModelReadingConfig(false, 5, 600, Duration.ofSeconds(20));
    private final Ids ids = new Ids(CLOCK);
    private final ModelReading reading = new ModelReading(new ShelfPassages(SHELF), CONTEXT.getBean(TripleBook.class), CONTEXT.getBean(Enrichment.class), config);
    private final ModelRounds rounds = new ModelRounds(new ModelDesk(INLET, ids), new FakeLeases(CLOCK), ids, CLOCK);
    private final ModelController controller = new ModelController(new ModelTurns(new InMemoryTables(), rounds), reading, CONTEXT.getBean(ModelReadingRepository.class),
            CONTEXT.getBean(TenantTransactions.class, Qualifiers.byName("knowledge-graph")), config, new ModelPrices(BigDecimal.ONE, BigDecimal.TWO));

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @BeforeEach
    void writeNothing() {
        write("[]");
    }

    @Test
    void itsTriplesStandInTheGraphWithTheirOrigin() {
        ingest("Grey Heron", TEXT);
        ingest("Ada Moor", "Born in Vell.");
        write("[" + MADE + "]");
        assertThat(run()).isEqualTo(new ModelRun(2, Optional.empty()));
        assertThat(relations("Ada Moor")).anySatisfy(relation -> assertThat(relation).extracting(Relation::subject, Relation::predicate, Relation::object,
                Relation::passageId, Relation::origin).containsExactly("grey heron", "made by", "ada moor", "Grey Heron.1.000000", "model"));
        var ranked = rank(CONTEXT.getBean(TenantGraphs.class), "Where was the maker of Grey Heron born?");
        assertThat(ranked).contains("Grey Heron.1.000000", "Ada Moor.1.000000");
        assertThat(rank(new TenantGraphs(CONTEXT.getBean(Readings.class)), "Where was the maker of Grey Heron born?")).isEqualTo(ranked);
        assertThat(run().asked()).isZero();
        assertThat(asked).hasValue(2);
        CONTEXT.getBean(DeletedHandler.class).handle(SampleEvents.of(tenant, new DocumentDeleted("Grey Heron", "Grey Heron", 1)));
        assertThat(relations("Ada Moor")).noneMatch(relation -> relation.origin().equals("model"));
    }

    @Test
    void whatItInventsIsNotKept() {
        ingest("Grey Heron", TEXT);
        write("[{\"subject\":\"grey heron\",\"predicate\":\"made by\",\"object\":\"Kay Orr\",\"quote\":\"made by Kay Orr\"},"
                + "{\"subject\":\"grey heron\",\"predicate\":\"made by\",\"object\":\"Kay Orr\",\"quote\":\"That maker: ada moor\"},"
                + "{\"subject\":\"Kay Orr\",\"predicate\":\"is\",\"object\":\"ada moor\",\"quote\":\"That maker: ada moor\"},"
                + "{\"subject\":\"ada moor\",\"predicate\":\"is\",\"object\":\"ada moor\",\"quote\":\"That maker: ada moor\"}]");
        run();
        assertThat(controller.report(admin).refused()).isEqualTo(Map.of("not_said", 1L, "object_not_said", 1L, "subject_not_said", 1L, "no_relation", 1L));
        assertThat(controller.report(admin).done()).containsEntry("triples", 0L).containsEntry("proposed", 4L);
    }

    @Test
    void rubbishAndFailuresCostOneCallEach() {
        ingest("Grey Heron", TEXT);
        write("no list at all");
        assertThat(run().stopped()).isEmpty();
        ingest("Ada Moor", "Born in Vell.");
        INLET.answer(entry -> new AskFailed("ai.inference", "MODEL_FAILED", "INTERNAL", "broken"));
        assertThat(run().stopped()).contains("broken");
        write("[" + MADE + "]");
        assertThat(run()).isEqualTo(new ModelRun(0, Optional.empty()));
        assertThat(asked).hasValue(1);
    }

    @Test
    void anExhaustedBudgetPutsItOffAndACrashAsksOnceMore() {
        ingest("Grey Heron", TEXT);
        INLET.answer(entry -> new AskFailed("ai.inference", "BUDGET_EXHAUSTED", "THROTTLED", "nothing left"));
        assertThat(run()).isEqualTo(new ModelRun(0, Optional.of("nothing left")));
        INLET.answer(entry -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(this::run).hasMessage("killed");
        write("[" + MADE + "]");
        run();
        run();
        assertThat(asked).hasValue(1);
        assertThat(relations("ada moor").stream().filter(relation -> relation.origin().equals("model"))).hasSize(1);
    }

    @Test
    void theSameTextOfANewVersionIsTheSamePurchase() {
        ingest("Grey Heron", TEXT);
        run();
        ingest("Grey Heron", TEXT, "It stands in Vell.");
        run();
        assertThat(INLET.entries().stream().filter(entry -> entry.tenant().equals(tenant)).map(entry -> ((CompletionRequested) entry.payload()).requestId()).toList())
                .hasSize(3).satisfies(ids -> assertThat(Set.copyOf(ids)).hasSize(2));
    }

    @Test
    void theCostIsShownBeforeAndTheSwitchIsOff() {
        ingest("Grey Heron", TEXT);
        var report = controller.report(admin);
        assertThat(report.enabled()).isFalse();
        assertThat(report.waiting().passages()).isEqualTo(1);
        assertThat(report.waiting().inputTokens()).isBetween(100L, 500L);
        assertThat(report.waiting().costAtMost()).isEqualByComparingTo(BigDecimal.valueOf(report.waiting().inputTokens() + 1_200).movePointLeft(6));
        assertThatThrownBy(() -> controller.run(admin, null)).hasMessageContaining("EDRS_MODEL_TRIPLES");
        assertThatThrownBy(() -> controller.report(new Caller(tenant, "k", Set.of("ask")))).hasMessageContaining("admin");
        assertThat(asked).hasValue(0);
    }

    private void write(String text) {
        INLET.answer(entry -> {
            asked.incrementAndGet();
            return new CompletionFinished(((CompletionRequested) entry.payload()).requestId(), text, "", "stub", 7, 3, false);
        });
    }

    private ModelRun run() {
        return rounds.run(reading, tenant, 10, Duration.ofMinutes(1));
    }

    private List<Relation> relations(String entity) {
        return CONTEXT.getBean(GraphController.class).neighbours(admin, entity, 50).relations();
    }

    private List<String> rank(TenantGraphs graphs, String question) {
        return new MultiHop(graphs.of(tenant)).rank(question, List.of(), List.of(), 9).stream().map(MultiHop.Ranked::passage).toList();
    }

    private void ingest(String name, String... texts) {
        var known = SHELF.put(tenant, name, texts);
        CONTEXT.getBean(IngestedHandler.class).handle(SampleEvents.of(tenant, new DocumentIngested(name, name, "h", known.version(), texts.length)));
    }
}

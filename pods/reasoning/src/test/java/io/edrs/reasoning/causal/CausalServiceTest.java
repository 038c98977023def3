package io.edrs.reasoning.causal;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.relational.TestTables;
import io.edrs.reasoning.causal.CausalController.Compare;
import io.edrs.reasoning.causal.CausalController.Pair;
import io.edrs.reasoning.causal.CausalController.Query;
import io.edrs.reasoning.causal.CausalController.Search;
import io.edrs.reasoning.causal.CausalController.WhatIf;
import io.edrs.reasoning.causal.CausalController.Why;
import io.edrs.reasoning.graphs.GraphError;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CausalServiceTest {

    static final String RAIN = """
            variable rain { type discrete [2] { yes, no }; } variable wet { type discrete [2] { yes, no }; }
            probability ( rain ) { table 0.2, 0.8; }
            probability ( wet | rain ) { (yes) 0.9, 0.1; (no) 0.1, 0.9; }
            """;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final ApplicationContext CONTEXT = TestTables.context("reasoning.causal", CLOCK, new Computation());
    private final String tenant = Fresh.tenant();
    private final Caller caller = new Caller(tenant, "ada", Set.of("ask", "ingest"));
    private final Caller reader = new Caller(tenant, "bob", Set.of("ask"));
    private final Caller stranger = new Caller(Fresh.tenant(), "eve", Set.of("ask", "ingest"));
    private final Caller nobody = new Caller(tenant, "mal", Set.of("metrics"));
    private final GraphController graphs = CONTEXT.getBean(GraphController.class);
    private final DatasetController datasets = CONTEXT.getBean(DatasetController.class);
    private final CausalController causal = CONTEXT.getBean(CausalController.class);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void keepsGraphsAndTables() {
        var kept = graphs.keep(caller, "shop", new GraphController.Said("digraph { price -> sales }", null));
        assertThat(kept).isEqualTo(new GraphController.Kept("shop", "dot", List.of("price", "sales"), CLOCK.instant(), "ada"));
        assertThat(graphs.list(reader).graphs()).containsExactly(kept);
        graphs.keep(caller, "shop", new GraphController.Said(null, RAIN));
        assertThat(graphs.show(reader, "shop").bif()).isEqualTo(RAIN);
        assertThat(graphs.show(reader, "shop").dot()).contains("\"rain\" -> \"wet\"");
        datasets.keep(caller, "sales", new DatasetController.Said("price,sales\n1,2\n"));
        assertThat(datasets.list(reader).datasets()).singleElement().extracting("rows").isEqualTo(1);
        assertThat(datasets.show(reader, "sales").csv()).isEqualTo("price,sales\n1,2");
        datasets.delete(caller, "sales");
        graphs.delete(caller, "shop");
        assertThat(datasets.list(reader).datasets()).isEmpty();
        assertThat(graphs.list(reader).graphs()).isEmpty();
    }

    @Test
    void findsStructureAndKeepsIt() {
        datasets.keep(caller, "d", new DatasetController.Said(chain(800)));
        var found = causal.discover(caller, new Search("d", "pc", null, null, null, null, "found", false));
        assertThat(found.edges()).extracting("from", "form", "to").containsExactly(org.assertj.core.groups.Tuple.tuple("x", "-->", "y"),
                org.assertj.core.groups.Tuple.tuple("z", "-->", "y"));
        assertThat(causal.identify(reader, new Pair("found", "x", "y"))).satisfies(told -> {
            assertThat(told.identified()).isTrue();
            assertThat(told.formula()).isEqualTo("P(y | do(x)) = Σ_{z} P(z) P(y | x, z)");
        });
        for (var method : List.of("fci", "tabu", "ges")) {
            assertThat(causal.discover(reader, new Search("d", method, null, null, null, List.of("x", "y"), null, false)).edges()).hasSize(1);
        }
        causal.discover(caller, new Search("d", "pc", null, null, null, List.of("x", "y"), "open", false));
        refused(GraphError.GRAPH_UNDECIDED, "between x and y", () -> causal.identify(reader, new Pair("open", "x", "y")));
    }

    @Test
    void estimatesInfersAndLooksBack() {
        graphs.keep(caller, "g", new GraphController.Said("digraph { x -> y; z -> y }", null));
        datasets.keep(caller, "d", new DatasetController.Said(chain(800)));
        var effect = causal.effect(reader, new Compare("g", "d", "x", "0", "1", "y", null, null));
        assertThat(effect.difference().value()).isCloseTo(2, within(0.2));
        assertThat(effect.difference().confidence()).isEqualTo(0.95);
        var back = causal.counterfactual(reader, new WhatIf("g", "d", Map.of("x", "1", "z", "0", "y", "3"), Map.of("x", "0"), "y"));
        assertThat(back.value()).isCloseTo(1, within(0.2));
        graphs.keep(caller, "rain", new GraphController.Said(null, RAIN));
        assertThat(causal.infer(reader, new Query("rain", "rain", Map.of("wet", "yes"), null)).distribution().get("yes")).isCloseTo(0.18 / 0.26, within(1e-9));
        assertThat(causal.infer(reader, new Query("rain", "rain", null, Map.of("wet", "yes"))).distribution().get("yes")).isCloseTo(0.2, within(1e-9));
        var dry = causal.counterfactual(reader, new WhatIf("rain", null, Map.of("rain", "yes", "wet", "yes"), Map.of("rain", "no"), "wet"));
        assertThat(dry.distribution().get("no")).isCloseTo(8 / 9.0, within(1e-9));
        assertThat(dry.necessity().lower()).isCloseTo(8 / 9.0, within(1e-9));
    }

    @Test
    void learnsProbabilitiesAndRanksCauses() {
        graphs.keep(caller, "g", new GraphController.Said("digraph { a -> b }", null));
        datasets.keep(caller, "d", new DatasetController.Said("a,b\n" + "yes,yes\n".repeat(30) + "no,no\n".repeat(30) + "yes,no\n".repeat(10)));
        assertThat(graphs.learn(caller, "g", new GraphController.Lesson("d", "net")).form()).isEqualTo("bif");
        assertThat(causal.infer(reader, new Query("net", "b", Map.of("a", "yes"), null)).distribution().get("yes")).isCloseTo(31 / 42.0, within(1e-9));
        graphs.keep(caller, "calls", new GraphController.Said("digraph { web -> db }", null));
        datasets.keep(caller, "metrics", new DatasetController.Said(outage()));
        var ranking = causal.rootCauses(reader, new Why("calls", "metrics", "web", null, true));
        assertThat(ranking.causes().getFirst().variable()).isEqualTo("db");
        assertThat(ranking.change().at()).isBetween(99, 101);
    }

    @Test
    void showsAStrangerNothing() {
        graphs.keep(caller, "g", new GraphController.Said("digraph { x -> y; z -> y }", null));
        datasets.keep(caller, "d", new DatasetController.Said(chain(100)));
        assertThat(graphs.list(stranger).graphs()).isEmpty();
        assertThat(datasets.list(stranger).datasets()).isEmpty();
        refused(CausalError.CAUSAL_GRAPH_NOT_FOUND, "'g'", () -> graphs.show(stranger, "g"));
        refused(CausalError.CAUSAL_GRAPH_NOT_FOUND, "'g'", () -> graphs.delete(stranger, "g"));
        refused(CausalError.CAUSAL_GRAPH_NOT_FOUND, "'g'", () -> graphs.learn(stranger, "g", new GraphController.Lesson("d", null)));
        refused(CausalError.DATASET_NOT_FOUND, "'d'", () -> datasets.show(stranger, "d"));
        refused(CausalError.DATASET_NOT_FOUND, "'d'", () -> datasets.delete(stranger, "d"));
        refused(CausalError.DATASET_NOT_FOUND, "'d'", () -> causal.discover(stranger, new Search("d", null, null, null, null, null, null, false)));
        refused(CausalError.CAUSAL_GRAPH_NOT_FOUND, "'g'", () -> causal.identify(stranger, new Pair("g", "x", "y")));
        refused(CausalError.CAUSAL_GRAPH_NOT_FOUND, "'g'", () -> causal.effect(stranger, new Compare("g", "d", "x", "0", "1", "y", null, null)));
        refused(CausalError.CAUSAL_GRAPH_NOT_FOUND, "'g'", () -> causal.infer(stranger, new Query("g", "x", null, null)));
        refused(CausalError.CAUSAL_GRAPH_NOT_FOUND, "'g'", () -> causal.counterfactual(stranger, new WhatIf("g", "d", null, null, "y")));
        refused(CausalError.CAUSAL_GRAPH_NOT_FOUND, "'g'", () -> causal.rootCauses(stranger, new Why("g", "d", "y", null, false)));
        graphs.keep(stranger, "g", new GraphController.Said("digraph { other }", null));
        assertThat(graphs.show(caller, "g").variables()).containsExactly("x", "y", "z");
    }

    @Test
    void asksForScopes() {
        for (ThrowingCallable call : List.<ThrowingCallable>of(() -> graphs.list(nobody), () -> graphs.show(nobody, "g"), () -> datasets.list(nobody),
                () -> datasets.show(nobody, "d"), () -> causal.discover(nobody, new Search("d", null, null, null, null, null, null, false)),
                () -> causal.identify(nobody, new Pair("g", "x", "y")), () -> causal.effect(nobody, new Compare("g", "d", "x", "0", "1", "y", null, null)),
                () -> causal.infer(nobody, new Query("g", "x", null, null)), () -> causal.counterfactual(nobody, new WhatIf("g", "d", null, null, "y")),
                () -> causal.rootCauses(nobody, new Why("g", "d", "y", null, false)))) {
            refused(KernelError.NOT_PERMITTED, "'ask'", call);
        }
        for (ThrowingCallable call : List.<ThrowingCallable>of(() -> graphs.keep(reader, "g", new GraphController.Said("digraph { a }", null)),
                () -> graphs.delete(reader, "g"), () -> graphs.learn(reader, "g", new GraphController.Lesson("d", null)),
                () -> datasets.keep(reader, "d", new DatasetController.Said("a\n1")), () -> datasets.delete(reader, "d"),
                () -> causal.discover(reader, new Search("d", null, null, null, null, null, "kept", false)))) {
            refused(KernelError.NOT_PERMITTED, "'ingest'", call);
        }
    }

    @Test
    void saysWhatIsWrong() {
        refused(CausalError.CAUSAL_REQUEST_INVALID, "either as", () -> graphs.keep(caller, "g", new GraphController.Said(null, null)));
        refused(CausalError.CAUSAL_REQUEST_INVALID, "name '../x'", () -> graphs.keep(caller, "../x", new GraphController.Said("digraph { a }", null)));
        refused(GraphError.GRAPH_CYCLIC, "a → b → a", () -> graphs.keep(caller, "g", new GraphController.Said("digraph { a -> b -> a }", null)));
        refused(GraphError.TABLE_INVALID, "no value for 'b'", () -> datasets.keep(caller, "d", new DatasetController.Said("a,b\n1,?\n")));
        refused(CausalError.CAUSAL_REQUEST_INVALID, "'csv' is missing", () -> datasets.keep(caller, "d", new DatasetController.Said(null)));
        datasets.keep(caller, "d", new DatasetController.Said(chain(100)));
        refused(CausalError.CAUSAL_REQUEST_INVALID, "pc, fci, ges or tabu", () -> causal.discover(caller, new Search("d", "lingam", null, null, null, null, null, false)));
        refused(CausalError.CAUSAL_REQUEST_INVALID, "no selection", () -> causal.discover(caller, new Search("d", "pc", null, null, null, null, null, true)));
        refused(CausalError.CAUSAL_REQUEST_INVALID, "fisher-z, g2", () -> causal.discover(caller, new Search("d", "pc", "t", null, null, null, null, false)));
        refused(CausalError.CAUSAL_REQUEST_INVALID, "alpha of 2.0", () -> causal.discover(caller, new Search("d", "pc", null, 2.0, null, null, null, false)));
        refused(GraphError.VARIABLE_UNKNOWN, "'w'", () -> causal.discover(caller, new Search("d", "pc", null, null, null, List.of("w"), null, false)));
        datasets.keep(caller, "few", new DatasetController.Said("a,b\n1,2\n"));
        refused(GraphError.TABLE_INVALID, "too few", () -> causal.discover(caller, new Search("few", "pc", null, null, null, null, null, false)));
        graphs.keep(caller, "g", new GraphController.Said("digraph { x -> y }", null));
        refused(GraphError.METHOD_UNFIT, "same variable", () -> causal.identify(caller, new Pair("g", "x", "x")));
        refused(GraphError.VARIABLE_UNKNOWN, "'q'", () -> causal.identify(caller, new Pair("g", "q", "x")));
        refused(CausalError.CAUSAL_REQUEST_INVALID, "no probabilities", () -> causal.infer(caller, new Query("g", "x", null, null)));
        refused(CausalError.CAUSAL_REQUEST_INVALID, "name a dataset", () -> causal.counterfactual(caller, new WhatIf("g", null, null, null, "y")));
        refused(CausalError.CAUSAL_REQUEST_INVALID, "confidence of 1.5", () -> causal.effect(caller, new Compare("g", "d", "x", "0", "1", "y", null, 1.5)));
        refused(CausalError.CAUSAL_REQUEST_INVALID, "cannot be 'much'",
                () -> causal.counterfactual(caller, new WhatIf("g", "d", Map.of("x", "much"), Map.of("x", "1"), "y")));
    }

    /** x and z cause y. */
    static String chain(int rows) {
        var random = new Random(1);
        var text = new StringBuilder("x,z,y\n");
        for (var row = 0; row < rows; row++) {
            var x = random.nextGaussian();
            var z = random.nextGaussian();
            text.append("%s,%s,%s\n".formatted(x, z, 2 * x - z + 0.5 * random.nextGaussian()));
        }
        return text.toString();
    }

    /** The database slows down at row 100, and the web with it. */
    static String outage() {
        var random = new Random(2);
        var text = new StringBuilder("web,db\n");
        for (var row = 0; row < 130; row++) {
            var db = 10 + random.nextGaussian() + (row < 100 ? 0 : 8);
            text.append("%s,%s\n".formatted(5 + 1.5 * db + random.nextGaussian(), db));
        }
        return text.toString();
    }
}

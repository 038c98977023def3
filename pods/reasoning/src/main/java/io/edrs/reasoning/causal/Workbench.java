package io.edrs.reasoning.causal;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.effects.Contrast;
import io.edrs.reasoning.effects.Effect;
import io.edrs.reasoning.effects.Estimation;
import io.edrs.reasoning.effects.RootCauses;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.Edge;
import io.edrs.reasoning.networks.BifText;
import io.edrs.reasoning.networks.DiscreteNetwork;
import io.edrs.reasoning.networks.Inference;
import io.edrs.reasoning.networks.Learning;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Works with what a tenant keeps, within the time that is allowed, on the pool for computations. */
@Singleton
final class Workbench {

    private static final double PRIOR = 1;

    private final Shelf shelf;
    private final Discovery discovery;
    private final Computation computation;
    private final CausalConfig config;

    Workbench(Shelf shelf, Discovery discovery, Computation computation, CausalConfig config) {
        this.shelf = shelf;
        this.discovery = discovery;
        this.computation = computation;
        this.config = config;
    }

    Budget budget() {
        return Budget.of(config.within());
    }

    Shelf shelf() {
        return shelf;
    }

    Discovered discover(String tenant, String dataset, Wanted wanted) {
        var row = shelf.dataset(tenant, dataset);
        var budget = budget();
        return run(() -> discovery.in(row.table(), wanted, budget));
    }

    Identifiability identify(String tenant, String graph, String treatment, String outcome) {
        var row = shelf.graph(tenant, graph);
        return run(() -> Identifiability.of(row.graph(), treatment, outcome));
    }

    Effect effect(String tenant, String graph, String dataset, Contrast contrast, double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw invalid("A confidence of %s is refused; it lies between 0 and 1.".formatted(confidence));
        }
        var drawn = shelf.graph(tenant, graph);
        var data = shelf.dataset(tenant, dataset);
        var budget = budget();
        return run(() -> new Estimation(drawn.graph(), data.table(), confidence, budget).of(contrast));
    }

    Map<String, Double> infer(String tenant, String graph, String target, Map<String, String> evidence, Map<String, String> set) {
        var row = network(tenant, graph);
        var budget = budget();
        return run(() -> {
            var network = BifText.read(row.body());
            for (var entry : set.entrySet()) {
                network = network.intervened(entry.getKey(), entry.getValue());
            }
            return new Inference(network, budget).posterior(target, evidence);
        });
    }

    Hindsight counterfactual(String tenant, String graph, @Nullable String dataset, HindsightWork work) {
        var drawn = shelf.graph(tenant, graph);
        if (drawn.hasProbabilities()) {
            return run(() -> work.in(BifText.read(drawn.body())));
        }
        if (dataset == null) {
            throw invalid("The graph '%s' has no probabilities; name a dataset to fit it to.".formatted(graph));
        }
        var data = shelf.dataset(tenant, dataset);
        return run(() -> {
            var own = drawn.graph();
            var table = data.table().of(own.names());
            return table.isNumeric() && !table.hasFewKinds() ? work.in(own, table) : work.in(Learning.of(own, table, PRIOR));
        });
    }

    RootCauses.Ranking rootCauses(String tenant, String graph, String dataset, String target, Integer at, boolean calls) {
        var drawn = shelf.graph(tenant, graph);
        var data = shelf.dataset(tenant, dataset);
        var budget = budget();
        return run(() -> RootCauses.of(calls ? reversed(drawn.graph()) : drawn.graph(), data.table(), target, at == null ? -1 : at, budget));
    }

    /** The graph with probabilities learned from the dataset, in BIF. */
    String learned(String tenant, String graph, String dataset) {
        var drawn = shelf.graph(tenant, graph);
        var data = shelf.dataset(tenant, dataset);
        return run(() -> BifText.write(learned(drawn, data)));
    }

    <T> T run(Supplier<T> work) {
        return computation.run(work);
    }

    private static DiscreteNetwork learned(GraphRow drawn, DatasetRow data) {
        return Learning.of(drawn.graph(), data.table(), PRIOR);
    }

    private GraphRow network(String tenant, String graph) {
        var row = shelf.graph(tenant, graph);
        if (!row.hasProbabilities()) {
            throw invalid("The graph '%s' has no probabilities; learn them from a dataset, or keep a BIF text.".formatted(graph));
        }
        return row;
    }

    /** A service that calls another is affected by it. */
    private static CausalGraph reversed(CausalGraph calls) {
        return CausalGraph.of(calls.names(), calls.directed().stream().map(edge -> new Edge(edge.to(), edge.from())).toList(), List.of());
    }

    static EdrsException invalid(String message) {
        return new EdrsException(CausalError.CAUSAL_REQUEST_INVALID, message);
    }
}

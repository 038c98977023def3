package io.edrs.bench;

import io.edrs.bench.causal.Structure;
import io.edrs.bench.report.FigureTable;
import io.edrs.bench.report.Report;
import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.discovery.Contingency;
import io.edrs.reasoning.discovery.DiscreteScore;
import io.edrs.reasoning.discovery.EquivalenceClass;
import io.edrs.reasoning.discovery.Fci;
import io.edrs.reasoning.discovery.Ges;
import io.edrs.reasoning.discovery.Pc;
import io.edrs.reasoning.discovery.StructureDistance;
import io.edrs.reasoning.discovery.TabuSearch;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.MixedGraph;
import io.edrs.reasoning.networks.DiscreteNetwork;
import io.edrs.reasoning.networks.Inference;
import io.edrs.reasoning.networks.Sampling;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Structure discovery and exact inference on networks of published structure. */
@Command(name = "causal", mixinStandardHelpOptions = true, description = {
    "Draws data from networks with the published structures of asia, sachs, child, insurance and alarm and with probabilities drawn by",
    "chance (several seeds), looks for the structure in them, and counts: the skeleton's F1, the structural Hamming distance (SHD) to the",
    "true equivalence class, and the time. Then asks each network for every variable given three others, exactly."})
final class CausalBench implements Callable<Integer> {

    private static final double ALPHA = 0.01;
    private static final int MOST_GIVEN = 4;

    @Option(names = "--rows", description = "Rows of each table; default ${DEFAULT-VALUE}.")
    private int rows = 5_000;

    @Option(names = "--seeds", description = "How many networks of each structure; default ${DEFAULT-VALUE}.")
    private int seeds = 5;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        var report = new Report("causal", Clock.systemUTC().instant());
        report.fact("rows", rows);
        report.fact("seeds", seeds);
        discovery(report.table("discovery (mean over seeds)", "network", "variables", "edges", "method", "precision", "recall", "skeletonF1", "shd", "ms"));
        inference(report);
        System.out.println(report.text(json));
        return 0;
    }

    private void discovery(FigureTable table) {
        Map<String, BiFunction<DataTable, Budget, MixedGraph>> methods = new LinkedHashMap<>();
        methods.put("pc-stable, G²", (data, budget) -> Pc.search(new Contingency(data, true), ALPHA, MOST_GIVEN, budget));
        methods.put("ges, BIC", (data, budget) -> Ges.search(DiscreteScore.bic(data), 5, budget));
        methods.put("tabu, BIC", (data, budget) -> EquivalenceClass.of(TabuSearch.search(DiscreteScore.bic(data), 5, 20, budget)));
        methods.put("tabu, BDeu(10)", (data, budget) -> EquivalenceClass.of(TabuSearch.search(DiscreteScore.bdeu(data, 10), 5, 20, budget)));
        methods.put("fci, G²", (data, budget) -> Fci.search(new Contingency(data, true), ALPHA, 2, budget));
        methods.values().forEach(method -> method.apply(Sampling.of(Structure.all().getFirst().drawn(0), rows, new SplittableRandom(0)), budget()));
        for (var structure : Structure.all()) {
            methods.forEach((name, method) -> table.row(row(structure, name, method)));
        }
    }

    private Object[] row(Structure structure, String name, BiFunction<DataTable, Budget, MixedGraph> method) {
        var distances = new ArrayList<StructureDistance>();
        var nanos = 0L;
        for (var seed = 1; seed <= seeds; seed++) {
            var network = structure.drawn(seed);
            var data = Sampling.of(network, rows, new SplittableRandom(seed));
            var start = System.nanoTime();
            var found = method.apply(data, budget());
            nanos += System.nanoTime() - start;
            distances.add(StructureDistance.of(found, EquivalenceClass.of(network.graph())));
        }
        var shd = name.startsWith("fci") ? "-" : mean(distances.stream().mapToDouble(StructureDistance::hamming).toArray());
        return new Object[] {structure.name(), structure.variables().size(), structure.edges(), name,
            mean(distances.stream().mapToDouble(StructureDistance::precision).toArray()), mean(distances.stream().mapToDouble(StructureDistance::recall).toArray()),
            mean(distances.stream().mapToDouble(StructureDistance::f1).toArray()), shd, nanos / 1e6 / seeds};
    }

    private void inference(Report report) {
        var table = report.table("exact inference", "network", "queries", "p50ms", "p95ms");
        for (var structure : Structure.all()) {
            var network = structure.drawn(1);
            queries(network, 7);
            var times = queries(network, 1);
            table.row(structure.name(), times.length, times[times.length / 2], times[times.length * 95 / 100]);
        }
    }

    /** Every variable given three others drawn by chance; the times in ms, sorted. */
    private static double[] queries(DiscreteNetwork network, long seed) {
        var random = new SplittableRandom(seed);
        var times = network.variables().stream().mapToDouble(target -> {
            var evidence = new LinkedHashMap<String, String>();
            while (evidence.size() < Math.min(3, network.variables().size() - 1)) {
                var seen = network.variables().get(random.nextInt(network.variables().size()));
                if (!seen.equals(target)) {
                    evidence.put(seen.name(), seen.states().getFirst());
                }
            }
            var start = System.nanoTime();
            new Inference(network, budget()).posterior(target.name(), evidence);
            return (System.nanoTime() - start) / 1e6;
        }).toArray();
        Arrays.sort(times);
        return times;
    }

    private static Budget budget() {
        return Budget.of(Duration.ofMinutes(5));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}

package io.edrs.reasoning.decision;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.data.CsvText;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.GraphError;
import io.edrs.reasoning.tables.Decided;
import io.edrs.reasoning.tables.Dmn;
import io.edrs.reasoning.trees.Forest;
import io.edrs.reasoning.trees.Growing;
import io.edrs.reasoning.trees.Growth;
import io.edrs.reasoning.trees.Prediction;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Learns, keeps and uses models, on the pool for computations. */
@Singleton
final class Decisions {

    private final Models models;
    private final Computation computation;
    private final DecisionConfig config;

    Decisions(Models models, Computation computation, DecisionConfig config) {
        this.models = models;
        this.computation = computation;
        this.config = config;
    }

    Models models() {
        return models;
    }

    Forest grow(String csv, String target, Growth growth) {
        var budget = Budget.of(config.within());
        return computation.run(() -> {
            var table = CsvText.read(csv);
            if ((long) table.rows() * table.columns().size() > config.mostCells()) {
                throw new EdrsException(GraphError.TOO_LARGE, "A table of %d rows and %d columns is more than the %d cells learned from; give a sample."
                        .formatted(table.rows(), table.columns().size(), config.mostCells()));
            }
            return Growing.of(table, target, growth, budget);
        });
    }

    ModelHead keep(String tenant, String by, String name, Forest forest) {
        return models.keep(tenant, by, name, ModelRow.FOREST, models.write(forest), "predicts %s from %s; %d trees, %d rows, right %.3f of kept-back rows"
                .formatted(forest.target(), forest.inputs().stream().map(input -> input.name()).toList(), forest.trees().size(), forest.rows(), forest.quality()));
    }

    ModelHead keepTable(String tenant, String by, String name, String xml) {
        var summary = computation.run(() -> {
            var dmn = Dmn.read(xml);
            return "decides " + dmn.names();
        });
        return models.keep(tenant, by, name, ModelRow.DMN, xml, summary);
    }

    ModelHead keepChoice(String tenant, String by, String name, Choice choice) {
        var read = choice.read();
        choice.by();
        return models.keep(tenant, by, name, ModelRow.CHOICE, models.write(choice), "chooses among %s by %s"
                .formatted(read.names(), read.criteria().stream().map(criterion -> criterion.name()).toList()));
    }

    Prediction predict(String tenant, String name, Map<String, String> values) {
        var forest = models.forest(models.model(tenant, name, ModelRow.FOREST));
        return forest.predict(values);
    }

    Decided decide(String tenant, String name, @Nullable String decision, Map<String, Object> values) {
        return decide(models.model(tenant, name, ModelRow.DMN), decision, values);
    }

    Decided decide(ModelRow row, Map<String, Object> values) {
        return decide(row, null, values);
    }

    private Decided decide(ModelRow row, @Nullable String decision, Map<String, Object> values) {
        return computation.run(() -> Dmn.read(row.body()).decide(decision, values));
    }

    Chosen choose(ModelRow row) {
        return choose(models.read(row.body(), Choice.class));
    }

    Chosen choose(Choice choice) {
        var read = choice.read();
        var method = choice.by();
        return computation.run(() -> Chosen.of(read, method));
    }
}

package io.edrs.reasoning.causal;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.relational.TenantTransactions;
import io.edrs.reasoning.data.CsvText;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/** The graphs and tables of each tenant. */
@Singleton
final class Shelf {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");

    private final TenantTransactions transactions;
    private final GraphRepository graphs;
    private final DatasetRepository datasets;
    private final CausalConfig config;
    private final Clock clock;

    Shelf(@Named("reasoning-causal") TenantTransactions transactions, GraphRepository graphs, DatasetRepository datasets, CausalConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.graphs = graphs;
        this.datasets = datasets;
        this.config = config;
        this.clock = clock;
    }

    /** Keeps a graph under a name, in place of one that was there; what cannot be read is refused first. */
    GraphHead keepGraph(String tenant, String by, String name, String form, String body) {
        var row = new GraphRow(checked(name), form, body, "", clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
        var variables = String.join("\n", row.graph().names());
        return keep(tenant, row, variables);
    }

    /** Keeps a graph some of whose edges are open; it can be shown, and is refused where directions are needed. */
    GraphHead keepOpen(String tenant, String by, String name, String dot, List<String> variables) {
        return keep(tenant, new GraphRow(checked(name), GraphRow.DOT, dot, "", clock.instant().truncatedTo(ChronoUnit.MILLIS), by),
                String.join("\n", variables));
    }

    DatasetHead keepDataset(String tenant, String by, String name, String csv) {
        var table = CsvText.read(csv);
        var head = new DatasetHead(checked(name), String.join("\n", table.names()), table.rows(), clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
        return transactions.write(tenant, () -> {
            room(datasets::count, datasets.findByName(name).isPresent());
            datasets.insertOrReplace(name, csv, head.variables(), head.rowCount(), head.keptAt(), by);
            return head;
        });
    }

    GraphRow graph(String tenant, String name) {
        return transactions.read(tenant, () -> graphs.findByName(name)).orElseThrow(() -> noGraph(name));
    }

    DatasetRow dataset(String tenant, String name) {
        return transactions.read(tenant, () -> datasets.findByName(name)).orElseThrow(() -> noDataset(name));
    }

    /** All, the latest first. */
    List<GraphHead> graphs(String tenant) {
        return transactions.read(tenant, () -> graphs.heads(config.mostKept()));
    }

    List<DatasetHead> datasets(String tenant) {
        return transactions.read(tenant, () -> datasets.heads(config.mostKept()));
    }

    void deleteGraph(String tenant, String name) {
        if (transactions.write(tenant, () -> graphs.deleteByName(name)) == 0) {
            throw noGraph(name);
        }
    }

    void deleteDataset(String tenant, String name) {
        if (transactions.write(tenant, () -> datasets.deleteByName(name)) == 0) {
            throw noDataset(name);
        }
    }

    private GraphHead keep(String tenant, GraphRow row, String variables) {
        return transactions.write(tenant, () -> {
            room(graphs::count, graphs.findByName(row.name()).isPresent());
            graphs.insertOrReplace(row.name(), row.form(), row.body(), variables, row.keptAt(), row.keptBy());
            return new GraphHead(row.name(), row.form(), variables, row.keptAt(), row.keptBy());
        });
    }

    private void room(LongSupplier count, boolean replaces) {
        if (!replaces && count.getAsLong() >= config.mostKept()) {
            throw new EdrsException(CausalError.CAUSAL_SHELF_FULL, "%d are kept already, which is the most; delete one first.".formatted(config.mostKept()));
        }
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new EdrsException(CausalError.CAUSAL_REQUEST_INVALID, "The name '%s' is refused; use 1 to 100 letters, digits, spaces, '.', '_' and '-'."
                    .formatted(name));
        }
        return name;
    }

    private static EdrsException noGraph(String name) {
        return new EdrsException(CausalError.CAUSAL_GRAPH_NOT_FOUND, "There is no graph '%s'; GET /api/v1/reasoning/causal/graphs lists those there are.".formatted(name));
    }

    private static EdrsException noDataset(String name) {
        return new EdrsException(CausalError.DATASET_NOT_FOUND, "There is no dataset '%s'; GET /api/v1/reasoning/causal/datasets lists those there are.".formatted(name));
    }
}

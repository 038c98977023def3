package io.edrs.reasoning.causal;

import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.graphs.CausalGraph;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant keeps on a question: the latest graph and the latest table that name all its variables.
 *
 * @param names the variables as the question means them, by cause and outcome; empty for one it leaves open
 */
record Sources(@Nullable GraphRow graph, @Nullable DatasetRow dataset, String cause, String outcome) {

    static Sources of(Shelf shelf, String tenant, CausalQuestion question) {
        var graph = shelf.graphs(tenant).stream().filter(head -> names(head.names(), question)).findFirst()
                .map(head -> shelf.graph(tenant, head.name())).orElse(null);
        var dataset = shelf.datasets(tenant).stream().filter(head -> names(head.names(), question))
                .filter(head -> graph == null || head.names().stream().anyMatch(graph.names()::contains)).findFirst()
                .map(head -> shelf.dataset(tenant, head.name())).orElse(null);
        var variables = graph != null ? graph.names() : dataset != null ? dataset.variables().lines().toList() : List.<String>of();
        return new Sources(graph, dataset, variable(variables, question.cause()), variable(variables, question.outcome()));
    }

    boolean nameTheQuestion() {
        return graph != null || dataset != null;
    }

    CausalGraph drawn() {
        return graph.graph();
    }

    DataTable table() {
        return dataset.table();
    }

    private static boolean names(List<String> variables, CausalQuestion question) {
        return isNamed(variables, question.cause()) && isNamed(variables, question.outcome());
    }

    private static boolean isNamed(List<String> variables, String said) {
        return said.isEmpty() || Naming.in(variables, said).isPresent();
    }

    private static String variable(List<String> variables, String said) {
        return said.isEmpty() ? "" : Optional.of(said).flatMap(words -> Naming.in(variables, words)).orElse("");
    }
}

package io.edrs.reasoning.aggregator;

import io.edrs.reasoning.Intent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Answers lists, counts and superlatives from several rows of one table. */
@Singleton
class TableAnswers {

    private static final double SEVERAL_ROWS = 0.95;

    /** One candidate for each table that can express the question. */
    List<Candidate> of(Asked asked, List<Row> rows) {
        var tables = new LinkedHashMap<String, List<Row>>();
        rows.stream().filter(Row::labelled).forEach(row -> tables.computeIfAbsent(row.table(), key -> new ArrayList<>()).add(row));
        return tables.values().stream().map(table -> answer(new TableQuery(asked, table))).filter(candidate -> candidate != Candidate.NONE).toList();
    }

    private Candidate answer(TableQuery query) {
        var chosen = query.chosen();
        var several = query.asked().intent() == Intent.LIST || query.asked().intent() == Intent.COUNT;
        if (chosen.isEmpty() || query.ordering() == null && query.bound() == null && !several) {
            return Candidate.NONE;
        }
        var coverage = Coverage.of(query.asked().terms(), query.covered());
        if (query.ordering() != null) {
            return query.ordered() < 0 ? Candidate.NONE : extreme(query, chosen, coverage);
        }
        return listed(query, chosen, coverage);
    }

    private Candidate extreme(TableQuery query, List<Row> chosen, Coverage coverage) {
        Comparator<Row> order = Comparator.comparingDouble(row -> Values.magnitude(row.cells().get(query.ordered()).value()).orElse(Double.NaN));
        var comparable = chosen.stream().filter(row -> Values.magnitude(row.cells().get(query.ordered()).value()).isPresent()).toList();
        if (comparable.isEmpty()) {
            return Candidate.NONE;
        }
        var winner = comparable.stream().max(query.ordering().most() ? order : order.reversed()).orElseThrow();
        var cell = winner.cells().get(query.ordered());
        var named = named(query, winner);
        var text = "%s: %s %s, the %s of %d.".formatted(named.value(), Phrasing.lower(cell.header()), cell.value(),
                query.ordering().most() ? "highest" : "lowest", comparable.size());
        return candidate(text, List.of(winner), coverage, named.value());
    }

    /** The cell by which the question names the row, else the one it wants. */
    private static Cell named(TableQuery query, Row row) {
        return row.cells().stream().filter(cell -> query.asked().names().stream().anyMatch(cell.valueField()::holds)).findFirst()
                .orElse(row.cells().get(query.target()));
    }

    private Candidate listed(TableQuery query, List<Row> chosen, Coverage coverage) {
        var values = chosen.stream().map(row -> row.cells().get(query.target()).value()).distinct().toList();
        var list = String.join(", ", values);
        var text = query.asked().intent() == Intent.COUNT ? "%d: %s.".formatted(values.size(), list) : Phrasing.sentence(
                "%s: %s".formatted(chosen.getFirst().cells().get(query.target()).header(), list));
        var listed = candidate(text, chosen, coverage, list);
        return query.asked().intent() == Intent.LIST ? listed.with(coverage.confidence()) : listed;
    }

    private static Candidate candidate(String text, List<Row> rows, Coverage coverage, String about) {
        return new Candidate(text, rows.stream().limit(20).map(row -> new Quote(row.passage(), row.line())).toList(),
                coverage.confidence() * SEVERAL_ROWS, coverage.missing(), about);
    }
}

package io.edrs.reasoning.aggregator;

import java.util.List;
import java.util.Locale;

/** A question put to one table: which rows are meant, which column is wanted. */
final class TableQuery {

    private final Asked asked;
    private final List<Row> rows;
    private final Ordering ordering;
    private final Bound bound;
    private final List<Cell> columns;

    TableQuery(Asked asked, List<Row> rows) {
        this.asked = asked;
        this.rows = rows;
        this.bound = Bound.in(asked.query());
        this.ordering = bound == null ? Ordering.in(asked.query()) : null;
        this.columns = rows.getFirst().cells();
    }

    Asked asked() {
        return asked;
    }

    Ordering ordering() {
        return ordering;
    }

    Bound bound() {
        return bound;
    }

    /** The rows that meet every condition of the question; for "A or B", any of the named ones. */
    List<Row> chosen() {
        var conditions = asked.terms().stream().filter(this::condition).toList();
        var column = bound == null ? -1 : boundColumn();
        var either = ordering != null && asked.query().toLowerCase(Locale.ROOT).matches(".*\\b(or|than)\\b.*");
        if (conditions.isEmpty() && bound == null && ordering == null && !contextual()) {
            return List.of();
        }
        if (bound == null && ordering == null && !conditions.isEmpty() && conditions.stream().allMatch(this::inTarget)) {
            return List.of();
        }
        return rows.stream()
                .filter(row -> conditions.isEmpty() || (either ? conditions.stream().anyMatch(term -> holds(row, term))
                        : conditions.stream().allMatch(term -> holds(row, term))))
                .filter(row -> either || ordering != null || RowMatch.of(asked, row).absent().isEmpty())
                .filter(row -> bound == null || column >= 0 && bound.met(row.cells().get(column).value())).toList();
    }

    /** Whether the whole table is meant, by its heading. */
    private boolean contextual() {
        return asked.terms().stream().filter(Term::heavy).anyMatch(term -> rows.getFirst().context().match(term) > 0 || header(term) == 0);
    }

    private boolean condition(Term term) {
        return !consumed(term) && header(term) < 0 && rows.stream().anyMatch(row -> holds(row, term));
    }

    /** A row found by the very words that would be the answer does not answer. */
    private boolean inTarget(Term term) {
        return rows.stream().anyMatch(row -> row.cells().get(target()).valueField().exact(term));
    }

    private static boolean holds(Row row, Term term) {
        return row.cells().stream().anyMatch(cell -> cell.valueField().exact(term));
    }

    private boolean consumed(Term term) {
        return bound != null && bound.words().contains(term.text()) || ordering != null && (ordering.word().equalsIgnoreCase(term.text())
                || term.concepts().stream().anyMatch(ordering.concepts()::contains) && ordered() >= 0);
    }

    private int header(Term term) {
        for (var c = 0; c < columns.size(); c++) {
            if (columns.get(c).headerField().match(term) > 0) {
                return c;
            }
        }
        return -1;
    }

    private int boundColumn() {
        for (var term : asked.terms()) {
            var column = header(term);
            if (column > 0 && Values.magnitude(columns.get(column).value()).isPresent()) {
                return column;
            }
        }
        return -1;
    }

    /** The column a superlative orders by, or -1. */
    int ordered() {
        for (var term : asked.terms()) {
            var column = header(term);
            if (column > 0 && Values.magnitude(columns.get(column).value()).isPresent()) {
                return column;
            }
        }
        for (var c = 1; c < columns.size(); c++) {
            if (columns.get(c).headerField().concepts().stream().anyMatch(ordering.concepts()::contains)) {
                return c;
            }
        }
        return -1;
    }

    /** The column whose values answer: the first one named that is neither compared nor ordered by, else the label. */
    int target() {
        for (var term : asked.terms()) {
            var column = header(term);
            var used = ordering != null && column == ordered() || bound != null && column == boundColumn();
            if (term.heavy() && column >= 0 && !used && term.kind() == Term.Kind.NOUN) {
                return column;
            }
        }
        return 0;
    }

    double[] covered() {
        return asked.terms().stream().mapToDouble(term -> {
            if (consumed(term) || header(term) >= 0 || rows.stream().anyMatch(row -> holds(row, term))) {
                return 1;
            }
            return rows.getFirst().context().match(term) * 0.95;
        }).toArray();
    }
}

package io.edrs.platform.adapters.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the last statement's result is read. */
@FunctionalInterface
interface Result<T> {

    T read(PreparedStatement statement) throws SQLException;

    /** How one row is read. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Every row. */
    static <T> Result<List<T>> rows(Row<T> row) {
        return statement -> {
            var rows = new ArrayList<T>();
            try (var set = statement.getResultSet()) {
                while (set.next()) {
                    rows.add(row.read(set));
                }
            }
            return rows;
        };
    }

    /** The first row, when there is one. */
    static <T> Result<Optional<T>> first(Row<T> row) {
        return statement -> rows(row).read(statement).stream().findFirst();
    }

    /** How many rows the statement touched. */
    static Result<Integer> touched() {
        return PreparedStatement::getUpdateCount;
    }

    /** The number in the first column of the only row. */
    static Result<Integer> number() {
        return statement -> rows(row -> row.getInt(1)).read(statement).getFirst();
    }

    /** The truth in the first column of the only row. */
    static Result<Boolean> flag() {
        return statement -> rows(row -> row.getBoolean(1)).read(statement).getFirst();
    }
}

package io.edrs.launcher.erasing;

import io.edrs.platform.store.SqlFailures;
import io.edrs.platform.store.TenantScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The rows of a tenant in all tables of a service. */
final class Rows {

    private static final String TABLES = """
            select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = current_schema() and c.column_name = 'tenant' and t.table_type = 'BASE TABLE' order by 1""";

    private Rows() {}

    /** Deletes them in one transaction; rows that hang on others go with those. */
    static String delete(String tenant, DataSource source) {
        return TenantScope.in(tenant, () -> {
            try (var connection = source.getConnection()) {
                connection.setAutoCommit(false);
                var went = delete(connection);
                connection.commit();
                return went;
            } catch (SQLException e) {
                throw SqlFailures.of("erase the rows", e);
            }
        });
    }

    private static String delete(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        var said = new ArrayList<String>();
        for (var table : tables) {
            try (var statement = connection.createStatement()) {
                // Row-level security leaves the tenant's alone to be deleted.
                var count = statement.executeUpdate("delete from \"" + table.replace("\"", "\"\"") + "\"");
                if (count > 0) {
                    said.add(count + " rows of " + table);
                }
            }
        }
        return String.join(", ", List.copyOf(said));
    }
}

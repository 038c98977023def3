package io.edrs.launcher.stores.move;

import io.edrs.platform.adapters.postgres.PostgresDatabase;
import io.edrs.platform.store.ConnectionShare;
import io.edrs.platform.store.SqlFailures;
import io.edrs.platform.store.TenantScope;
import io.edrs.platform.store.driver.CopiedStore.Portion;
import io.edrs.platform.store.driver.StorePort;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

class MoveTablesTest extends HeldScenarios<DataSource> {

    private static final String GAP = """
            insert into gap (gap_id, question, missing, closed_by, lowest_confidence, times) values (?, 'tab\t \\N é', 'm', '', 0.1, 1)""";

    @Override
    Portion portion() {
        return new Portion(StorePort.RELATIONAL, List.of("research.gaps"));
    }

    @Override
    DataSource port(PostgresDatabase database) {
        return database.dataSource().of("research.gaps", new ConnectionShare("research.gaps", 8, Duration.ofSeconds(30)));
    }

    @Override
    DataSource moving(Gate<DataSource> gate) {
        return MovingDataSource.over(gate);
    }

    @Override
    void write(DataSource port, String tenant, String id) {
        in(port, tenant, connection -> {
            run(connection, GAP, id);
            return run(connection, "insert into gap_message (gap_id, message_id) values (?, gen_random_uuid())", id);
        });
    }

    @Override
    List<String> read(DataSource port, String tenant) {
        return in(port, tenant, connection -> {
            var found = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select gap_id from gap join gap_message using (tenant, gap_id) order by place")) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private static int run(Connection connection, String sql, String id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            return statement.executeUpdate();
        }
    }

    private static <T> T in(DataSource port, String tenant, Work<T> work) {
        return TenantScope.in(tenant, () -> {
            try (var connection = port.getConnection()) {
                // As a framework does it, which does not know of the hold.
                connection.setReadOnly(false);
                connection.setAutoCommit(false);
                var result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException e) {
                throw SqlFailures.of("keep the rows", e);
            }
        });
    }
}

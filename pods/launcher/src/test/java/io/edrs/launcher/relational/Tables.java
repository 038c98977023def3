package io.edrs.launcher.relational;

import io.edrs.launcher.serve.RelationalServices;
import io.edrs.launcher.serve.ServiceCatalog;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.servers.testing.TestServers;
import io.edrs.platform.testkit.relational.TestTables;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** All tables there are after all migrations, seen by their owner and by the application. */
final class Tables {

    static final List<String> SERVICES = RelationalServices.in(ServiceCatalog.all().stream().map(ServiceInfo::name).toList()).names();

    private Tables() {}

    static void migrate() {
        TestTables.database().migrate(SERVICES);
    }

    static Connection owner() throws SQLException {
        var server = TestServers.sharedDatabase();
        return DriverManager.getConnection(server.jdbcUrl(), server.owner(), server.ownerPassword());
    }

    static String app() {
        return TestServers.sharedDatabase().app();
    }

    /** As the application, inside a tenant, until it is rolled back or committed. */
    static Connection inTenant(String tenant) throws SQLException {
        var server = TestServers.sharedDatabase();
        var connection = DriverManager.getConnection(server.jdbcUrl(), server.app(), server.appPassword());
        connection.setAutoCommit(false);
        texts(connection, "select set_config('edrs.tenant', '" + tenant + "', true)");
        return connection;
    }

    static List<String> texts(Connection connection, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}

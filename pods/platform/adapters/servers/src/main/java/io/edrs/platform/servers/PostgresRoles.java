package io.edrs.platform.servers;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Makes the database and its two roles, again and again without harm: one owns and migrates, one only reads and writes rows. */
final class PostgresRoles {
    private final PostgresSecrets secrets;

    PostgresRoles(PostgresSecrets secrets) {
        this.secrets = secrets;
    }

    void ensure(Connection administration) throws SQLException {
        role(administration, PostgresServer.OWNER);
        role(administration, PostgresServer.APP);
        jobs(administration);
        if (!exists(administration, "SELECT 1 FROM pg_database WHERE datname = '" + PostgresServer.DATABASE + "'")) {
            execute(administration, "CREATE DATABASE " + PostgresServer.DATABASE + " OWNER " + PostgresServer.OWNER);
        }
        execute(administration, "REVOKE ALL ON DATABASE " + PostgresServer.DATABASE + " FROM PUBLIC");
        execute(administration, "GRANT CONNECT ON DATABASE " + PostgresServer.DATABASE + " TO " + PostgresServer.APP);
    }

    /** Lets the application use whatever the owner creates from now on, within the database of the connection. */
    void ensureDefaults(Connection database) throws SQLException {
        var owner = "ALTER DEFAULT PRIVILEGES FOR ROLE " + PostgresServer.OWNER;
        for (var grant : List.of("USAGE ON SCHEMAS", "SELECT, INSERT, UPDATE, DELETE ON TABLES", "USAGE, SELECT ON SEQUENCES")) {
            execute(database, owner + " GRANT " + grant + " TO " + PostgresServer.APP);
        }
    }

    /** Nobody logs in as it; the owner may give it functions, but not its sight over all tenants to itself. */
    private static void jobs(Connection connection) throws SQLException {
        var jobs = PostgresServer.OWNER + "_jobs";
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + jobs + "'")) {
            execute(connection, "CREATE ROLE " + jobs + " NOLOGIN");
        }
        execute(connection, "GRANT " + jobs + " TO " + PostgresServer.OWNER + " WITH INHERIT FALSE");
    }

    private void role(Connection connection, String role) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
            execute(connection, "CREATE ROLE " + role);
        }
        // Base64url passwords need no quoting; setting it again mends a lost password file.
        execute(connection, "ALTER ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '"
                + secrets.of(role) + "'");
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}

package io.edrs.platform.adapters.postgres;

import io.edrs.platform.testkit.contract.Servers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** One real PostgreSQL for the module's tests, durable as in production, with the two roles. */
final class TestDatabase {

    private static final TestDatabase SHARED = new TestDatabase();
    private final EmbeddedPostgres server;
    private final PostgresDatabase database;

    private TestDatabase() {
        try {
            server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on").start();
            asSuperuserIn("postgres", "create role edrs_owner login password 'o'", "create role edrs_app login password 'a'",
                    "create role edrs_owner_jobs", "grant edrs_owner_jobs to edrs_owner with inherit false",
                    "create database edrs owner edrs_owner");
            asSuperuserIn("edrs", "alter default privileges for role edrs_owner grant all on tables to edrs_app");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = new PostgresDatabase(configOf("edrs"));
        Servers.tell("PostgreSQL", version(), Servers.PACKAGE);
    }

    static PostgresDatabase shared() {
        return SHARED.database;
    }

    static PostgresConfig config() {
        return SHARED.configOf("edrs");
    }

    /** Another database of the same server, without tables. */
    static PostgresConfig empty(String name) {
        SHARED.asSuperuserIn("postgres", "create database " + name + " owner edrs_owner");
        SHARED.asSuperuserIn(name, "alter default privileges for role edrs_owner grant all on tables to edrs_app");
        return SHARED.configOf(name);
    }

    /** Host and port. */
    static String place() {
        return "127.0.0.1:" + SHARED.server.getPort();
    }

    /** One statement after the other, outside any transaction. */
    static void asSuperuser(String... statements) {
        SHARED.asSuperuserIn("postgres", statements);
    }

    private PostgresConfig configOf(String name) {
        return new PostgresConfig("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name, "edrs_app", "a", "edrs_owner", "o");
    }

    private String version() {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void asSuperuserIn(String name, String... statements) {
        try (var connection = server.getDatabase("postgres", name).getConnection(); var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

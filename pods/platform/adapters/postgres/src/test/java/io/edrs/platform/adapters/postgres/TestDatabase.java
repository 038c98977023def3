package io.edrs.platform.adapters.postgres;

import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.contract.Servers;
import io.edrs.platform.testkit.server.StoreImage;
import io.edrs.platform.testkit.server.StoreServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One real PostgreSQL for the module's tests, durable as in production, with the two roles: told, in a container or packaged. */
final class TestDatabase {

    private static final TestDatabase SHARED = new TestDatabase();
    private static final int GRANT_OPTIONS_SINCE = 16;
    private final StoreUrl superuser;
    private final PostgresDatabase database;

    private TestDatabase() {
        var found = StoreServer.find(StoreImage.POSTGRES, TestDatabase::packaged);
        superuser = StoreUrl.parse(StoreImage.POSTGRES.variable(), found.url());
        asSuperuserIn("postgres", role("edrs_owner", "login password 'o'"), role("edrs_app", "login password 'a'"), role("edrs_owner_jobs", ""),
                "grant edrs_owner_jobs to edrs_owner" + (major() < GRANT_OPTIONS_SINCE ? "" : " with inherit false"));
        make("edrs");
        database = new PostgresDatabase(configOf("edrs"));
        Servers.tell("PostgreSQL", version(), found.had());
    }

    private static String packaged() {
        try {
            var server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on").start();
            return "postgresql://postgres:postgres@127.0.0.1:" + server.getPort() + "/postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another run may have made it. */
    private static String role(String name, String options) {
        return "do $$ begin if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s %2$s; end if; end $$"
                .formatted(name, options);
    }

    private void make(String name) {
        asSuperuserIn("postgres", "drop database if exists " + name + " with (force)", "create database " + name + " owner edrs_owner");
        asSuperuserIn(name, "alter default privileges for role edrs_owner grant all on tables to edrs_app");
    }

    static PostgresDatabase shared() {
        return SHARED.database;
    }

    static PostgresConfig config() {
        return SHARED.configOf("edrs");
    }

    /** Another database of the same server, without tables. */
    static PostgresConfig empty(String name) {
        SHARED.make(name);
        return SHARED.configOf(name);
    }

    /** Host and port. */
    static String place() {
        return SHARED.superuser.hosts().getFirst();
    }

    /** One statement after the other, outside any transaction. */
    static void asSuperuser(String... statements) {
        SHARED.asSuperuserIn("postgres", statements);
    }

    private PostgresConfig configOf(String name) {
        return new PostgresConfig(jdbc(name), "edrs_app", "a", "edrs_owner", "o");
    }

    private String jdbc(String name) {
        return "jdbc:postgresql://" + superuser.hosts().getFirst() + "/" + name;
    }

    private int major() {
        return Integer.parseInt(version().split("[. ]")[0]);
    }

    private String version() {
        try (var connection = connection("postgres")) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection(String name) throws SQLException {
        return DriverManager.getConnection(jdbc(name), superuser.user(), superuser.password());
    }

    private void asSuperuserIn(String name, String... statements) {
        try (var connection = connection(name); var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

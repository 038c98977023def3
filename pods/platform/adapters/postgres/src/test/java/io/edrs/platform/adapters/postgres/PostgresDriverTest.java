package io.edrs.platform.adapters.postgres;

import static io.edrs.platform.kernel.error.KernelError.CONFIGURATION_INVALID;
import static io.edrs.platform.kernel.error.KernelError.STORE_UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.servers.testing.TestServers;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.contract.Together;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PostgresDriverTest {

    private static final String USER = "create role %1$s login password 'p' %2$s";

    @Test
    void callsOfAnOwnerRunAsAPlainRoleOfItsOwn() throws SQLException {
        TestDatabase.asSuperuser(USER.formatted("roomy", "createrole"), "create database roomy owner roomy");
        try (var store = open("postgresql://roomy:p@%s/roomy")) {
            assertThat(store.port(DocumentStore.class).put("a", "notes", "x", "{}").version()).isEqualTo(1);
            assertThat(store.server().product()).isEqualTo("PostgreSQL");
            assertThat(store.server().version()).isNotBlank();
            assertThat(ask(store, "select current_user::text")).isEqualTo("roomy_app");
            assertThat(afterReset(store)).isEqualTo("roomy_app");
            assertThat(ask(store, "select count(*)::text from pg_class where relowner = 'roomy_app'::regrole")).isEqualTo("0");
        }
        try (var again = open("timescaledb://roomy:p@%s/roomy")) {
            assertThat(again.port(DocumentStore.class).find("a", "notes", "x")).isPresent();
            assertThat(again.port(DocumentStore.class).find("b", "notes", "x")).isEmpty();
        }
    }

    @Test
    void manyMayBeginAtTheSameMoment() throws Exception {
        TestDatabase.asSuperuser(USER.formatted("many", "createrole"), "create database many owner many");
        Together.call(4, who -> {
            try (var store = open("postgresql://many:p@%s/many")) {
                return store.port(DocumentStore.class).put("a", "notes", "x" + who, "{}").version();
            }
        });
    }

    @Test
    void lookingChangesNothing() {
        TestDatabase.asSuperuser(USER.formatted("looker", "createrole"), "create database looked owner looker");
        try (var store = open("postgres://looker:p@%s/looked")) {
            assertThat(store.server().version()).isNotBlank();
            assertThat(((PostgresStore) store).pending(List.of("test.notes"))).extracting("schema").contains("edrs", "test_notes");
            assertThat(((PostgresStore) store).pending(List.of("test.notes"))).hasSizeGreaterThan(2);
            ((PostgresStore) store).migrate(List.of("test.notes"));
            assertThat(((PostgresStore) store).pending(List.of("test.notes"))).isEmpty();
        }
    }

    @Test
    void saysInOneLineWhatToDo() throws IOException {
        TestDatabase.asSuperuser(USER.formatted("meek", ""), "create database meek owner meek", USER.formatted("guest", "createrole"));
        says(CONFIGURATION_INVALID, "refuses the user 'edrs_owner'; correct", () -> server(
                TestServers.sharedDatabase().jdbcUrl().replace("//", "//edrs_owner:wrong@")));
        says(CONFIGURATION_INVALID, "create database \"nowhere\" owner \"edrs_owner\";", () -> server("postgresql://edrs_owner:o@%s/nowhere"));
        says(CONFIGURATION_INVALID, "create role \"meek_jobs\"; grant \"meek_jobs\" to \"meek\";", () -> put("postgresql://meek:p@%s/meek"));
        says(CONFIGURATION_INVALID, "grant create on database \"meek\" to \"guest\";", () -> put("postgresql://guest:p@%s/meek"));
        says(CONFIGURATION_INVALID, "needs a user and a database", () -> open("postgresql://%s/edrs"));
        says(CONFIGURATION_INVALID, "is version 13.2; use 14 or newer", () -> {
            throw ConnectFailures.tooOld(TestDatabase.config(), "13.2");
        });
        try (var free = new ServerSocket(0)) {
            var port = free.getLocalPort();
            free.close();
            says(STORE_UNAVAILABLE, "", () -> put("postgresql://u:p@127.0.0.1:" + port + "/d"));
        }
    }

    private static String ask(OpenStore store, String query) {
        return ((PostgresStore) store).database().outsideTenants(Result.rows(row -> row.getString(1)), query).getFirst();
    }

    private static String afterReset(OpenStore store) throws SQLException {
        try (var connection = ((PostgresStore) store).database().connection(); var statement = connection.createStatement()) {
            statement.execute("reset role");
            try (var rows = statement.executeQuery("select current_user::text")) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static void says(KernelError code, String advice, ThrowingCallable call) {
        assertThatExceptionOfType(EdrsException.class).isThrownBy(call)
                .satisfies(e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code)).withMessageContaining(advice)
                .satisfies(e -> assertThat(e.getMessage().lines().count()).isEqualTo(1));
    }

    private static void server(String url) {
        try (var store = open(url)) {
            store.server();
        }
    }

    private static void put(String url) {
        try (var store = open(url)) {
            store.port(DocumentStore.class).put("a", "notes", "x", "{}");
        }
    }

    private static OpenStore open(String url) {
        return new PostgresDriver().open(StoreUrl.parse("X_DB_URL", url.formatted(TestDatabase.place())),
                new StoreOptions(Clock.systemUTC(), 3));
    }
}

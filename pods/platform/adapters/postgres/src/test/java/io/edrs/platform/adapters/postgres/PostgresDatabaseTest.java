package io.edrs.platform.adapters.postgres;

import static io.edrs.platform.kernel.error.KernelError.CONFIGURATION_INVALID;
import static io.edrs.platform.kernel.error.KernelError.STORE_UNAVAILABLE;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.contract.Together;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresDatabaseTest {

    @Test
    void opensOnASchemaThatIsUpToDate() throws Exception {
        Together.call(3, i -> {
            try (var again = new PostgresDatabase(TestDatabase.config())) {
                return again.outsideTenants(Result.flag(), "select true");
            }
        });
    }

    @Test
    void saysThatTheDatabaseIsOutOfReach() throws IOException {
        var url = "jdbc:postgresql://127.0.0.1:" + freePort() + "/edrs";
        refused(STORE_UNAVAILABLE, () -> new PostgresDatabase(new PostgresConfig(url, "a", "a", "o", "o")));
    }

    @Test
    void saysThatItWasLost() throws Exception {
        try (var database = new PostgresDatabase(TestDatabase.config())) {
            refused(STORE_UNAVAILABLE, () -> database.outsideTenants(Result.flag(), "select pg_terminate_backend(pg_backend_pid())"));
            assertThat(database.outsideTenants(Result.flag(), "select true")).isTrue();
        }
    }

    @Test
    void refusesAnUnknownRole() {
        var right = TestDatabase.config();
        refused(CONFIGURATION_INVALID, () -> new PostgresDatabase(
                new PostgresConfig(right.jdbcUrl(), right.appRole(), "a", right.owner().user() + "x", "o")));
    }

    @Test
    void keepsPasswordsOutOfItsText() {
        assertThat(new PostgresConfig("url", "app", "secret1", "owner", "secret2").toString()).doesNotContain("secret");
    }

    @Test
    void listsThroughTheIndexUnderRowSecurity() {
        var tenant = Fresh.tenant();
        var plan = database().inTenant(tenant, Result.rows(row -> row.getString(1)),
                List.of("set local enable_seqscan = off", "explain select * from document_probes p where p.tenant = ? "
                        + "and p.collection = 'notes' and p.probe = edrs.probe_of('of', 'x')"), tenant);
        assertThat(String.join("\n", plan)).contains("Index Cond").contains("probe = ");
    }

    private static PostgresDatabase database() {
        return TestDatabase.shared();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

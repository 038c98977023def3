package io.edrs.platform.adapters.postgres;

import static io.edrs.platform.kernel.error.KernelError.CONFIGURATION_INVALID;
import static io.edrs.platform.kernel.error.KernelError.NOT_PERMITTED;
import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.contract.Fresh;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantIsolationTest {

    private static final Result<List<String>> TEXTS = Result.rows(row -> row.getString(1));
    private final PostgresDatabase database = TestDatabase.shared();
    private final String tenant = Fresh.tenant();

    @Test
    void everyTenantTableForcesRowSecurity() {
        var open = database.outsideTenants(TEXTS, """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant'
                where c.relnamespace = 'edrs'::regnamespace and c.relkind in ('r', 'p')
                  and not (c.relrowsecurity and c.relforcerowsecurity)""");
        assertThat(open).isEmpty();
    }

    @Test
    void withoutATenantThereAreNoRows() {
        new PostgresDocumentStore(database).put(tenant, "notes", "a", "{}");
        for (var table : List.of("documents", "document_probes", "document_deletions", "journal", "outputs", "attempts", "counters")) {
            assertThat(database.outsideTenants(Result.number(), "select count(*)::int from edrs." + table)).isZero();
        }
    }

    @Test
    void aReturnedConnectionCarriesNoTenant() throws SQLException {
        new PostgresDocumentStore(database).put(tenant, "notes", "a", "{}");
        for (var i = 0; i < 20; i++) {
            new PostgresDocumentStore(database).find(tenant, "notes", "a");
            try (var connection = database.connection(); var statement = connection.createStatement();
                    var row = statement.executeQuery("select current_setting('edrs.tenant', true), (select count(*) from documents)")) {
                row.next();
                assertThat(row.getString(1)).isNullOrEmpty();
                assertThat(row.getInt(2)).isZero();
            }
        }
    }

    @Test
    void aFailedCallLeavesNoTenantBehind() throws SQLException {
        refused(REQUEST_INVALID,
                () -> database.inTenant(tenant, Result.number(), List.of("select 'x'::text::int")));
        aReturnedConnectionCarriesNoTenant();
    }

    @Test
    void aStatementThatForgetsItsTenantSeesAndWritesOnlyItsOwn() {
        new PostgresDocumentStore(database).put(tenant, "notes", "a", "{}");
        var stranger = Fresh.tenant();
        assertThat(database.inTenant(stranger, Result.number(), List.of("select count(*)::int from documents"))).isZero();
        assertThat(database.inTenant(stranger, Result.touched(), List.of("delete from documents"))).isZero();
        refused(NOT_PERMITTED, () -> database.inTenant(stranger, Result.touched(),
                List.of("insert into documents (tenant, collection, id, body) values (?, 'notes', 'b', '{}')"), tenant));
    }

    @Test
    void theApplicationsRoleCannotUndoIt() {
        for (var attempt : List.of("alter table edrs.documents disable row level security", "set role edrs_owner",
                "create table edrs.mine (a int)", "select * from edrs.flyway_schema_history",
                "set role edrs_owner_jobs", "select * from edrs_chunks.points_rest")) {
            refused(NOT_PERMITTED, () -> database.outsideTenants(Result.touched(), attempt));
        }
    }

    @Test
    void refusesARoleThatSeesEveryTenant() {
        var config = TestDatabase.config();
        refused(CONFIGURATION_INVALID, () -> new PostgresDatabase(new PostgresConfig(config.jdbcUrl(),
                config.owner().user(), config.owner().password(), config.owner().user(), config.owner().password())).close());
    }
}

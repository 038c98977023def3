package io.edrs.launcher.relational;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the server's own catalogue says after all migrations. */
class IsolationCatalogueTest {

    private static final String OPEN_TABLES = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped
            where c.relkind in ('r', 'p', 'f', 'm') and n.nspname !~ '^(pg_|information_schema|_timescaledb)'
              and not (c.relrowsecurity and c.relforcerowsecurity)
              and (has_schema_privilege('%1$s', n.oid, 'usage') or has_table_privilege('%1$s', c.oid, 'select'))""";
    private static final String LOOSE_POLICIES = """
            select schemaname || '.' || tablename || ' ' || policyname from pg_policies
            where case policyname
                when 'tenant' then roles <> array['%1$s'::name] or qual not like '%%tenant = current_setting(''edrs.tenant''%%'
                when 'copies' then roles <> array['edrs_owner_jobs'::name] or cmd <> 'SELECT'
                when 'jobs' then roles <> array['edrs_owner_jobs'::name]
                else true end""";

    @BeforeAll
    static void migrate() {
        Tables.migrate();
    }

    @Test
    void everyTableWithATenantForcesRowSecurity() throws SQLException {
        assertThat(Tables.SERVICES).contains("persona.synthesizer", "research.gaps");
        try (var owner = Tables.owner()) {
            assertThat(Tables.texts(owner, OPEN_TABLES.formatted(Tables.app())))
                    .as("end its migration with: select edrs.isolate('table')").isEmpty();
            owner.setAutoCommit(false);
            owner.createStatement().execute("create table research_gaps.forgotten (tenant text)");
            assertThat(Tables.texts(owner, OPEN_TABLES.formatted(Tables.app()))).containsExactly("research_gaps.forgotten");
            owner.rollback();
        }
    }

    @Test
    void onlyTheTenantAndTheJobsPass() throws SQLException {
        try (var owner = Tables.owner()) {
            assertThat(Tables.texts(owner, LOOSE_POLICIES.formatted(Tables.app()))).isEmpty();
            assertThat(Tables.texts(owner, "select tablename from pg_policies where policyname = 'tenant'")).contains("persona", "gap", "points", "documents");
        }
    }

    @Test
    void theApplicationOwnsNothingAndIsPlain() throws SQLException {
        try (var owner = Tables.owner()) {
            assertThat(Tables.texts(owner, "select relname from pg_class where relowner = '%s'::regrole".formatted(Tables.app()))).isEmpty();
            assertThat(Tables.texts(owner, "select proname from pg_proc where proowner = '%s'::regrole".formatted(Tables.app()))).isEmpty();
            assertThat(Tables.texts(owner, """
                    select rolname from pg_roles where rolname in ('%s', 'edrs_owner_jobs')
                    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)""".formatted(Tables.app()))).isEmpty();
            assertThat(Tables.texts(owner, "select 'x' where pg_has_role('%s', 'edrs_owner_jobs', 'member')".formatted(Tables.app()))).isEmpty();
        }
    }

    @Test
    void viewsRunAsTheirInvoker() throws SQLException {
        try (var owner = Tables.owner()) {
            assertThat(Tables.texts(owner, """
                    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'v' and n.nspname !~ '^(pg_|information_schema|_?timescaledb)'
                      and not coalesce(c.reloptions @> array['security_invoker=true'], false)""")).isEmpty();
        }
    }

    @Test
    void functionsWithTheirOwnersRightsAreClosedToThePublic() throws SQLException {
        try (var owner = Tables.owner()) {
            assertThat(Tables.texts(owner, """
                    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                    where p.prosecdef and n.nspname !~ '^(pg_|information_schema|_?timescaledb)' and n.nspname <> 'public'
                      and (has_function_privilege('public', p.oid, 'execute') or p.proconfig is null)""")).isEmpty();
        }
    }
}

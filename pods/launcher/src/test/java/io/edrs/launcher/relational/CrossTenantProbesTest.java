package io.edrs.launcher.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.testkit.contract.Fresh;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Probes made from the catalogue: for every table a stranger tries to see, change, delete and give rows. */
class CrossTenantProbesTest {

    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant'
            where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^(pg_|information_schema|_timescaledb|edrs_chunks)'
            order by 1""";
    private static final String INSERT = """
            select format('insert into %%s (tenant, %%s) values (%%L, %%s)', '%1$s', string_agg(quote_ident(attname), ', '), '%2$s',
                   string_agg(case format_type(atttypid, null)
                       when 'text' then quote_literal(coalesce((select substring(pg_get_constraintdef(c.oid) from '''([^'']+)''::text')
                           from pg_constraint c where c.conrelid = attrelid and c.contype = 'c' and c.conkey = array[attnum] limit 1), 'secret'))
                       when 'text[]' then '''{secret}''' when 'uuid' then 'gen_random_uuid()'
                       when 'jsonb' then '''{}''' when 'date' then '(current_date + ' || attnum || ')' when 'timestamp with time zone' then 'now()' when 'bytea[]' then '''{}'''
                       when 'bytea' then '''\\x00''' when 'boolean' then 'true' else '1' end, ', '))
            from pg_attribute where attrelid = '%1$s'::regclass and attnum > 0 and not attisdropped and attname <> 'tenant'
              and attidentity = '' and attgenerated = ''""";

    @BeforeAll
    static void migrate() {
        Tables.migrate();
    }

    @TestFactory
    Stream<DynamicTest> noTableShowsAnythingToAStranger() throws SQLException {
        try (var owner = Tables.owner()) {
            var tables = Tables.texts(owner, TABLES);
            assertThat(tables).hasSizeGreaterThan(10).contains("persona_synthesizer.preference", "research_gaps.gap_message");
            var tenant = Fresh.tenant();
            fill(tables, tenant);
            return tables.stream().map(table -> DynamicTest.dynamicTest(table, () -> probe(table, tenant))).toList().stream();
        }
    }

    /** One row each, in the order their references allow. */
    private static void fill(List<String> tables, String tenant) throws SQLException {
        var open = new ArrayList<>(tables);
        for (var round = 0; round < 3 && !open.isEmpty(); round++) {
            for (var table : List.copyOf(open)) {
                try (var connection = Tables.inTenant(tenant)) {
                    insert(connection, table, tenant);
                    connection.commit();
                    open.remove(table);
                } catch (SQLException e) {
                    assertThat(e.getSQLState()).as("%s: %s", table, e.getMessage()).isEqualTo("23503");
                }
            }
        }
        assertThat(open).isEmpty();
    }

    private static void probe(String table, String tenant) throws SQLException {
        try (var stranger = Tables.inTenant(Fresh.tenant()); var nobody = Tables.inTenant("");
                var whole = Tables.inTenant(tenant)) {
            for (var outsider : List.of(stranger, nobody)) {
                assertThat(Tables.texts(outsider, "select to_jsonb(t) from %s t where tenant = '%s'".formatted(table, tenant))).isEmpty();
                assertThat(changed(outsider, "update %s set tenant = tenant".formatted(table))).isZero();
                assertThat(changed(outsider, "delete from %s".formatted(table))).isZero();
                assertThatThrownBy(() -> insert(outsider, table, tenant)).hasMessageContaining("row-level security");
                outsider.rollback();
            }
            assertThat(Tables.texts(whole, "select to_jsonb(t) from %s t".formatted(table))).isNotEmpty();
            assertThatThrownBy(() -> changed(whole, "update %s set tenant = 'other'".formatted(table))).isInstanceOf(SQLException.class);
        }
    }

    private static int changed(Connection connection, String change) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(change);
        }
    }

    private static void insert(Connection connection, String table, String tenant) throws SQLException {
        String statement;
        try (var owner = Tables.owner()) {
            statement = Tables.texts(owner, INSERT.formatted(table, tenant)).getFirst();
        }
        changed(connection, statement);
    }
}

package io.edrs.platform.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.store.ConnectionShare;
import io.edrs.platform.store.TenantScope;
import io.edrs.platform.testkit.contract.Fresh;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TenantDataSourceTest {

    private static final String SERVICE = "test.notes";
    private final String tenant = Fresh.tenant();
    private final DataSource source = source(TestDatabase.shared(), SERVICE, 4);

    @Test
    void aTransactionSeesItsTenantAlone() throws SQLException {
        write(tenant, "mine");
        assertThat(notes(tenant, "note")).containsExactly("mine");
        assertThat(notes(Fresh.tenant(), "note")).isEmpty();
        assertThat(notes(tenant, "loud")).containsExactly("MINE");
        assertThat(notes(Fresh.tenant(), "loud")).isEmpty();
    }

    @Test
    void withoutATenantOrATransactionThereIsNothing() throws SQLException {
        write(tenant, "mine");
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(texts(connection, "select text from note")).isEmpty();
            connection.rollback();
        }
        assertThat(TenantScope.in(tenant, () -> {
            try (var connection = source.getConnection()) {
                return texts(connection, "select text from test_notes.note");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        })).isEmpty();
    }

    @Test
    void aReturnedConnectionCarriesNoTenantAndNoSchema() throws SQLException {
        var one = source(TestDatabase.shared(), SERVICE, 1);
        for (var i = 0; i < 10; i++) {
            write(tenant, "again" + i);
            try (var connection = one.getConnection()) {
                assertThat(texts(connection, "select coalesce(current_setting('edrs.tenant', true), '')")).containsExactly("");
                assertThat(texts(connection, "select current_setting('search_path')")).containsExactly("edrs");
            }
        }
    }

    @Test
    void theNextTransactionOfAConnectionEntersAnew() throws SQLException {
        var other = Fresh.tenant();
        write(tenant, "mine");
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(TenantScope.in(tenant, () -> quietly(connection))).containsExactly("mine");
            assertThatThrownBy(() -> TenantScope.in(other, () -> quietly(connection))).hasMessageContaining("may not go on for '" + other);
            connection.commit();
            assertThat(TenantScope.in(other, () -> quietly(connection))).isEmpty();
            connection.rollback();
        }
    }

    @Test
    void oneServiceCannotStarveAnother() throws SQLException {
        var greedy = TestDatabase.shared().dataSource().of(SERVICE, new ConnectionShare("greedy", 2, Duration.ofMillis(20)));
        var held = new ArrayList<Connection>();
        held.add(greedy.getConnection());
        held.add(greedy.getConnection());
        assertThatThrownBy(greedy::getConnection).isInstanceOf(SQLTransientConnectionException.class)
                .hasMessageContaining("greedy holds all its 2 connections");
        write(tenant, "others go on");
        held.getFirst().close();
        held.getFirst().close();
        greedy.getConnection().close();
        held.getLast().close();
    }

    @Test
    void aSchemaOfItsOwnForEachTenantWhenThatIsWanted() throws SQLException {
        try (var database = PostgresDatabase.atFirstUse(TestDatabase.config(), Tenancy.SCHEMA_PER_TENANT)) {
            var strict = source(database, SERVICE, 2);
            write(strict, tenant, "apart");
            assertThat(notes(strict, tenant, "note")).containsExactly("apart");
            assertThat(notes(tenant, "note")).isEmpty();
            assertThat(TestDatabase.shared().inTenant(tenant, Result.number(),
                    List.of("select count(*)::int from \"test_notes__" + tenant + "\".note"))).isEqualTo(1);
            assertThat(TestDatabase.shared().inTenant("other", Result.number(),
                    List.of("select count(*)::int from \"test_notes__" + tenant + "\".note"))).isZero();
        }
    }

    private static DataSource source(PostgresDatabase database, String service, int most) {
        return database.dataSource().of(service, new ConnectionShare(service, most, Duration.ofSeconds(5)));
    }

    private void write(String of, String text) {
        write(source, of, text);
    }

    private static void write(DataSource into, String of, String text) {
        TenantScope.in(of, () -> {
            try (var connection = into.getConnection()) {
                connection.setAutoCommit(false);
                try (var insert = connection.prepareStatement("insert into note (text) values (?)")) {
                    insert.setString(1, text);
                    insert.executeUpdate();
                }
                connection.commit();
                return Optional.empty();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private List<String> notes(String of, String table) {
        return notes(source, of, table);
    }

    private static List<String> notes(DataSource from, String of, String table) {
        return TenantScope.in(of, () -> {
            try (var connection = from.getConnection()) {
                connection.setAutoCommit(false);
                var texts = texts(connection, "select text from " + table + " order by 1");
                connection.rollback();
                return texts;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static List<String> quietly(Connection connection) {
        try {
            return texts(connection, "select text from note");
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}

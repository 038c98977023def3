package io.edrs.platform.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.Journal.Entry;
import io.edrs.platform.testkit.contract.Fresh;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class JournalPartitionsTest {

    private static final Result<List<String>> TEXTS = Result.rows(row -> row.getString(1));
    private final PostgresDatabase database = TestDatabase.shared();
    private final String tenant = Fresh.tenant();

    @Test
    void aTenantsQueriesReadOnePartition() {
        for (var query : List.of(JournalSql.LATEST.replace("at < ?", "at < now()").replace("limit ?", "limit 9"),
                "select * from journal where tenant = ? and journal = ? and position > 5 and stream = ? order by position limit 9")) {
            var plan = String.join("\n", database.inTenant(tenant, TEXTS,
                    List.of("set local enable_seqscan = off", "explain " + query), tenant, "turns", "s"));
            assertThat(plan).contains("Index").containsPattern("journal_\\d\\d");
            assertThat(plan.lines().filter(line -> line.contains(" on journal_")).count()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void expiryReachesEveryPartition() {
        var journal = new PostgresJournal(database);
        var tenants = IntStream.range(0, 40).mapToObj(i -> Fresh.tenant()).toList();
        tenants.forEach(each -> journal.append(each, "turns", List.of(
                new Entry("s", Fresh.id(), Instant.EPOCH, "{}", Instant.parse("2001-01-01T00:00:00Z")),
                new Entry("s", Fresh.id(), Instant.EPOCH, "{}", null))));
        assertThat(journal.expire(Instant.parse("2001-01-01T00:00:00Z"))).isGreaterThanOrEqualTo(40);
        assertThat(tenants).allSatisfy(each -> assertThat(journal.latest(each, "turns", "s", null, 9)).hasSize(1));
    }

    @Test
    void theMigrationLosesNoEntryAndNoPosition() throws SQLException {
        var config = TestDatabase.empty("before_partitions");
        Flyway.configure().dataSource(config.jdbcUrl(), config.owner().user(), config.owner().password()).schemas("edrs").target("2")
                .locations("classpath:io/edrs/platform/adapters/postgres/migration").placeholders(Map.of("app", config.appRole()))
                .load().migrate();
        try (var connection = DriverManager.getConnection(config.jdbcUrl(), config.login().user(), config.login().password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    select set_config('edrs.tenant', 'old', false);
                    insert into edrs.journal (tenant, journal, stream, id, at, body, expires_at)
                    select 'old', 'turns', 's', gen_random_uuid(), now(), '{}', case when i % 2 = 0 then now() end
                    from generate_series(1, 9) i""");
        }
        try (var database = new PostgresDatabase(config)) {
            var journal = new PostgresJournal(database);
            var kept = journal.storedSince("old", "turns", Instant.EPOCH, 0, 99);
            assertThat(kept).hasSize(9);
            journal.append("old", "turns", List.of(new Entry("s", Fresh.id(), Instant.EPOCH, "{}", null)));
            assertThat(journal.storedSince("old", "turns", Instant.EPOCH, kept.getLast().position(), 99)).hasSize(1);
        }
    }
}

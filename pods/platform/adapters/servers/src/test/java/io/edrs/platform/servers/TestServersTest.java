package io.edrs.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.servers.testing.TestServers;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestServersTest {

    @Test
    void startsADatabaseOnceForTheJvm() throws SQLException {
        var database = TestServers.sharedDatabase();
        assertThat(TestServers.sharedDatabase()).isEqualTo(database);
        try (var app = DriverManager.getConnection(database.jdbcUrl(), database.app(), database.appPassword())) {
            assertThat(app.isValid(5)).isTrue();
        }
    }

    @Test
    void startsABrokerOnceForTheJvm() {
        var pulsar = TestServers.sharedPulsar();
        assertThat(TestServers.sharedPulsar()).isEqualTo(pulsar);
        assertThat(pulsar.brokerUrl()).startsWith("pulsar://127.0.0.1:");
    }
}

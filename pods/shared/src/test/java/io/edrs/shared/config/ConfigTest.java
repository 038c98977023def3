package io.edrs.shared.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.service.ConfigEntry;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.InMemoryTransport;
import io.edrs.shared.RecordingBroker;
import io.edrs.shared.SharedServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {

    private static final String LIMIT = "/api/v1/config/ask.limit";

    private final InMemoryTransport transport = new InMemoryTransport();
    private final InMemoryTables tables = new InMemoryTables();
    private SharedServer server;
    private String admin;
    private String stranger;

    @BeforeEach
    void start() {
        server = SharedServer.start(transport, transport.reader(), tables, new RecordingBroker());
        server.tenant("acme");
        server.tenant("other");
        admin = server.key("admin", List.of("acme"), "admin");
        stranger = server.key("stranger", List.of("other"), "admin");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyPodSeesAValueOnceItIsSet() {
        assertThat(set("{\"rate\":5}", null).statusCode()).isEqualTo(200);
        var entry = told("acme").orElseThrow();
        assertThat(entry.value()).isEqualTo(Map.of("rate", 5));
        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.changedBy()).isEqualTo("id-of-admin");
        var read = server.get(admin, LIMIT);
        assertThat(read.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(read.body()).contains("\"rate\":5", "\"version\":1");
    }

    @Test
    void aChangeSaysWhichVersionItChanges() {
        set("1", null);
        assertThat(set("2", null).statusCode()).isEqualTo(409);
        assertThat(set("2", 7).statusCode()).isEqualTo(409);
        assertThat(set("2", 1).statusCode()).isEqualTo(200);
        assertThat(server.put(admin, LIMIT, "{\"value\":3}", "Content-Type", "application/json", "If-Match", "\"1\"").statusCode()).isEqualTo(409);
        assertThat(server.put(admin, LIMIT, "{\"value\":3}", "Content-Type", "application/json", "If-Match", "\"2\"").statusCode()).isEqualTo(200);
        assertThat(told("acme").orElseThrow().value()).isEqualTo(3);
    }

    @Test
    void aDryRunTellsAndChangesNothing() {
        set("{\"rate\":5,\"burst\":9}", null);
        var dry = server.put(admin, LIMIT + "?dryRun=true", "{\"value\":{\"rate\":6,\"burst\":9,\"new\":true},\"expectedVersion\":1}").body();
        assertThat(dry).contains("\"applied\":false", "{\"path\":\"/new\",\"before\":null,\"after\":true}",
                "{\"path\":\"/rate\",\"before\":5,\"after\":6}").doesNotContain("burst");
        assertThat(told("acme").orElseThrow().version()).isEqualTo(1);
        assertThat(server.get(admin, LIMIT + "/history").body()).doesNotContain("\"version\":2");
    }

    @Test
    void theHistoryOutlivesADeletion() {
        set("1", null);
        set("2", 1);
        assertThat(server.delete(admin, LIMIT).statusCode()).isEqualTo(409);
        assertThat(server.delete(admin, LIMIT + "?expectedVersion=2").statusCode()).isEqualTo(200);
        assertThat(server.get(admin, LIMIT).statusCode()).isEqualTo(404);
        assertThat(told("acme")).isEmpty();
        assertThat(set("4", 0).statusCode()).isEqualTo(200);
        assertThat(server.get(admin, LIMIT + "/history").body()).containsSubsequence("\"version\":4", "\"version\":3", "\"version\":2", "\"version\":1");
    }

    @Test
    void aTenantHasItsOwnSettings() {
        set("1", null);
        assertThat(server.get(stranger, LIMIT).statusCode()).isEqualTo(404);
        assertThat(server.get(stranger, "/api/v1/config").body()).contains("\"settings\":[]");
        assertThat(server.get(stranger, LIMIT + "/history").body()).contains("\"settings\":[]");
        assertThat(server.delete(stranger, LIMIT + "?expectedVersion=1").statusCode()).isEqualTo(404);
        assertThat(server.put(stranger, LIMIT, "{\"value\":9}").statusCode()).isEqualTo(200);
        assertThat(told("acme").orElseThrow().value()).isEqualTo(1);
    }

    @Test
    void onlyAdministratorsTouchSettings() {
        set("1", null);
        var asker = server.key("asker", List.of("acme"), "ask", "ingest");
        assertThat(server.get(asker, LIMIT).statusCode()).isEqualTo(403);
        assertThat(server.get(asker, "/api/v1/config").statusCode()).isEqualTo(403);
        assertThat(server.put(asker, LIMIT, "{\"value\":2,\"expectedVersion\":1}").statusCode()).isEqualTo(403);
        assertThat(server.delete(asker, LIMIT + "?expectedVersion=1").statusCode()).isEqualTo(403);
    }

    @Test
    void whatACrashKeptFromTheTableIsToldAtTheNextStart() {
        set("1", null);
        tables.open(ConfigEntry.TABLE, ConfigEntry.class).remove("acme/ask.limit");
        server.bean(Settings.class).repair("acme");
        assertThat(told("acme").orElseThrow().value()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Upper", "1a", "a_b", "a%20b"})
    void someKeysAreRefused(String key) {
        assertThat(server.put(admin, "/api/v1/config/" + key, "{\"value\":1}").body()).contains("CONFIG_KEY_INVALID");
    }

    private HttpResponse<String> set(String value, Integer expected) {
        return server.put(admin, LIMIT, "{\"value\":%s,\"expectedVersion\":%s}".formatted(value, expected));
    }

    private Optional<ConfigEntry> told(String tenant) {
        return tables.open(ConfigEntry.TABLE, ConfigEntry.class).find(ConfigEntry.keyOf(tenant, "ask.limit"));
    }
}

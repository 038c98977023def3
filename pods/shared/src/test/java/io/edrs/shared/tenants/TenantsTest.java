package io.edrs.shared.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.InMemoryTransport;
import io.edrs.shared.RecordingBroker;
import io.edrs.shared.SharedServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantsTest {

    private static final String ACTIVATED = "persistent://acme/shared/shared.tenant_activated";

    private final InMemoryTransport transport = new InMemoryTransport();
    private final InMemoryTables tables = new InMemoryTables();
    private final RecordingBroker broker = new RecordingBroker();
    private SharedServer server;
    private String operator;
    private String acmeAdmin;

    @BeforeEach
    void start() {
        server = SharedServer.start(transport, transport.reader(), tables, broker);
        operator = server.key("operator", List.of("*"), "admin");
        acmeAdmin = server.key("acme-admin", List.of("acme"), "admin");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void thereIsADefaultTenantFromTheFirstStart() {
        assertThat(tenant("default").status()).isEqualTo("active");
        assertThat(broker.topics).contains("persistent://default/reasoning/reasoning.answer_completed");
    }

    @Test
    void oneCallMakesATenantAndMayBeRepeated() {
        assertThat(create("acme").statusCode()).isEqualTo(201);
        assertThat(tenant("acme").status()).isEqualTo("active");
        assertThat(broker.topics).contains("persistent://acme/reasoning/reasoning.answer_completed");
        var first = tenant("acme");
        assertThat(create("acme").statusCode()).isEqualTo(200);
        assertThat(tenant("acme").createdAt()).isEqualTo(first.createdAt());
        assertThat(transport.published(ACTIVATED)).hasSize(2);
        assertThat(transport.published(ACTIVATED).stream().map(message -> new String(message.body(), StandardCharsets.UTF_8)
                .substring(0, 52)).distinct()).as("announced twice by the same id").hasSize(1);
    }

    @Test
    void aTenantLeftHalfMadeIsFinishedAtTheNextStart() {
        tables.open(Tenant.TABLE, Tenant.class).put("half", new Tenant("half", "Half", "provisioning", first()));
        try (var _ = SharedServer.start(transport, transport.reader(), tables, broker)) {
            assertThat(tenant("half").status()).isEqualTo("active");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"edrs", "public", "pulsar", "sample", "Acme", "1a", "", "a_b", "a/b",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void someNamesAreRefused(String name) {
        assertThat(create(name).statusCode()).isEqualTo(400);
        assertThat(create(name).body()).contains("TENANT_INVALID");
    }

    @Test
    void onlyOperatorsChangeTenants() {
        create("acme");
        create("other");
        for (var key : List.of(acmeAdmin, server.key("asker", List.of("*"), "ask"))) {
            var headers = new String[] {"X-Tenant-ID", "acme", "Content-Type", "application/json"};
            assertThat(server.post(key, "/api/v1/tenants", "{\"id\":\"new\"}", headers).statusCode()).isEqualTo(403);
            assertThat(server.post(key, "/api/v1/tenants/other/suspend", "", headers).statusCode()).isEqualTo(403);
            assertThat(server.post(key, "/api/v1/tenants/other/resume", "", headers).statusCode()).isEqualTo(403);
            assertThat(server.delete(key, "/api/v1/tenants/other", headers).statusCode()).isEqualTo(403);
            assertThat(server.get(key, "/api/v1/tenants/other", headers).statusCode()).isEqualTo(403);
        }
        assertThat(tenant("other").status()).isEqualTo("active");
        assertThat(broker.deleted).isEmpty();
    }

    @Test
    void anAdministratorSeesItsOwnTenantOnly() {
        create("acme");
        create("other");
        assertThat(server.get(acmeAdmin, "/api/v1/tenants/acme").statusCode()).isEqualTo(200);
        assertThat(server.get(acmeAdmin, "/api/v1/tenants").body()).contains("acme").doesNotContain("other", "default");
        assertThat(server.get(operator, "/api/v1/tenants").body()).contains("acme", "other", "default");
    }

    @Test
    void aSuspendedTenantIsShutOutUntilResumed() {
        create("acme");
        assertThat(server.post(operator, "/api/v1/tenants/acme/suspend", "").body()).contains("suspended");
        assertThat(server.get(acmeAdmin, "/api/v1/tenants/acme").statusCode()).isEqualTo(403);
        assertThat(create("acme").statusCode()).isEqualTo(409);
        assertThat(server.post(operator, "/api/v1/tenants/acme/resume", "").body()).contains("active");
        assertThat(server.get(acmeAdmin, "/api/v1/tenants/acme").statusCode()).isEqualTo(200);
    }

    @Test
    void deletingSaysWhatStaysAndKeepsTheNameTaken() {
        create("acme");
        var receipt = server.delete(operator, "/api/v1/tenants/acme");
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.body()).contains("removed", "kept", "data in the stores");
        assertThat(broker.deleted).containsExactly("acme");
        assertThat(server.get(acmeAdmin, "/api/v1/tenants/acme").statusCode()).isEqualTo(403);
        assertThat(create("acme").statusCode()).isEqualTo(409);
        assertThat(server.post(operator, "/api/v1/tenants/acme/resume", "").statusCode()).isEqualTo(409);
    }

    @Test
    void purgingDestroysTheKeysOfThatTenantAlone() {
        create("acme");
        server.delete(operator, "/api/v1/tenants/acme");
        assertThat(server.destroyedKeys()).isEmpty();
        assertThat(server.delete(acmeAdmin, "/api/v1/tenants/acme?purge=true").statusCode()).isEqualTo(403);
        assertThat(server.delete(operator, "/api/v1/tenants/acme?purge=true").body()).contains("no backup", "Everything of acme.").doesNotContain("to erase it");
        assertThat(server.destroyedKeys()).containsExactly("acme");
    }

    @Test
    void whatIsNotPossibleIsSaid() {
        create("acme");
        assertThat(server.delete(operator, "/api/v1/tenants/default").statusCode()).isEqualTo(409);
        assertThat(server.post(operator, "/api/v1/tenants/default/suspend", "").statusCode()).isEqualTo(409);
        assertThat(server.get(operator, "/api/v1/tenants/nobody").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> create(String id) {
        return server.post(operator, "/api/v1/tenants", "{\"id\":\"%s\",\"displayName\":\"A tenant\"}".formatted(id));
    }

    private Tenant tenant(String id) {
        return tables.open(Tenant.TABLE, Tenant.class).find(id).orElseThrow();
    }

    private Instant first() {
        return tenant("default").createdAt();
    }
}

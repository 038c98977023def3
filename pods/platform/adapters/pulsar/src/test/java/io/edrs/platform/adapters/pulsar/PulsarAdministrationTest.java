package io.edrs.platform.adapters.pulsar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.transport.BrokerAdministration.Backlog;
import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.platform.kernel.transport.SubscriptionSpec;
import io.edrs.platform.kernel.transport.SubscriptionSpec.Mode;
import io.edrs.platform.testkit.contract.Inbox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pulsar.client.admin.PulsarAdmin;
import org.apache.pulsar.common.policies.data.SchemaCompatibilityStrategy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PulsarAdministrationTest {

    private static final String TYPE = "memory.stored";
    private static final String V1 = record("{\"name\":\"id\",\"type\":\"string\",\"default\":\"\"}");
    private static final String V2 = record("{\"name\":\"id\",\"type\":\"string\",\"default\":\"\"},"
            + "{\"name\":\"note\",\"type\":[\"null\",\"string\"],\"default\":null}");
    private static final String BROKEN = record("{\"name\":\"id\",\"type\":\"int\"}");

    private static final Map<String, String> SCHEMAS = new ConcurrentHashMap<>();
    private static PulsarConnection connection;
    private static PulsarAdministration administration;

    private final String tenant = "admin-" + Long.toHexString(System.nanoTime());
    private final String topic = "persistent://%s/memory/%s".formatted(tenant, TYPE);

    @BeforeAll
    static void open() {
        connection = TestBroker.connect();
        administration = TestBroker.administration(connection, SCHEMAS::get);
    }

    @AfterAll
    static void close() {
        administration.close();
        connection.close();
    }

    @BeforeEach
    void begin() {
        SCHEMAS.put(TYPE, V1);
        provision();
    }

    @AfterEach
    void delete() {
        administration.deleteTenant(tenant);
    }

    @Test
    void everyCallMayBeRepeated() {
        provision();
        administration.createTableNamespace(tenant, "tables");
        administration.createTableNamespace(tenant, "tables");
        assertThat(administration.topics(tenant)).containsExactly(topic);
    }

    @Test
    void namespacesCarryTheRules() throws Exception {
        try (var admin = PulsarAdmin.builder().serviceHttpUrl(TestBroker.adminUrl()).build()) {
            var policies = admin.namespaces().getPolicies(tenant + "/memory");
            assertThat(policies.retention_policies.getRetentionTimeInMinutes()).isEqualTo(7 * 24 * 60);
            assertThat(policies.schema_compatibility_strategy).isEqualTo(SchemaCompatibilityStrategy.FULL_TRANSITIVE);
            assertThat(policies.is_allow_auto_update_schema).isFalse();
            assertThat(policies.schema_validation_enforced).isTrue();
            assertThat(policies.inactive_topic_policies.isDeleteWhileInactive()).isFalse();
            assertThat(policies.backlog_quota_map.values()).allMatch(quota -> quota.getLimitSize() == 10L << 30);
        }
    }

    @Test
    void acceptsACompatibleSchemaAndRefusesABreakingOne() {
        SCHEMAS.put(TYPE, V2);
        assertThatNoException().isThrownBy(() -> administration.createTopic(topic, TYPE, List.of("a")));
        SCHEMAS.put(TYPE, BROKEN);
        assertThatExceptionOfType(EdrsException.class)
                .isThrownBy(() -> administration.createTopic(topic, TYPE, List.of("a")))
                .withMessageContaining(TYPE)
                .satisfies(e -> assertThat(e.code()).isEqualTo(KernelError.EVENT_INVALID));
    }

    @Test
    void theBrokerRefusesProducersWithAnotherOrNoSchema() {
        publish(SCHEMAS::get);
        for (SchemaDefinitions wrong : List.<SchemaDefinitions>of(type -> BROKEN, type -> V2, type -> null)) {
            assertThatExceptionOfType(EdrsException.class).isThrownBy(() -> publish(wrong))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(KernelError.EVENT_INVALID));
        }
        assertThat(history()).containsExactly("{\"id\":\"1\"}");
    }

    @Test
    void aVolatileTopicNeedsNoProvisioning() {
        var inbox = new Inbox();
        var unprovisioned = "non-persistent://%s/memory/asked".formatted(tenant);
        try (var transport = new PulsarTransport(connection, SCHEMAS::get);
                var open = transport.subscribe(new SubscriptionSpec(unprovisioned, "s", Mode.SHARED, 100), inbox)) {
            transport.publish(List.of(new OutgoingMessage(unprovisioned, TYPE, "k", bytes("{}"))));
            assertThat(inbox.takeTexts(1)).containsExactly("{}");
        }
    }

    @Test
    void tellsTheBacklogOfEachSubscription() {
        publish(SCHEMAS::get);
        publish(SCHEMAS::get);
        assertThat(administration.backlogs(tenant))
                .containsExactlyInAnyOrder(new Backlog(topic, "a", 2), new Backlog(topic, "b", 2));
    }

    @Test
    void readsHistoryWithoutASubscription() {
        assertThat(history()).isEmpty();
        publish(SCHEMAS::get);
        assertThat(history()).containsExactly("{\"id\":\"1\"}");
        administration.readAll("persistent://%s/memory/never-made".formatted(tenant), Duration.ofSeconds(5), body -> {});
        assertThat(administration.topics(tenant)).containsExactly(topic);
        assertThat(administration.backlogs(tenant)).extracting(Backlog::subscription).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void deletesATenantInUse() {
        try (var transport = new PulsarTransport(connection, SCHEMAS::get);
                var open = transport.subscribe(new SubscriptionSpec(topic, "a", Mode.KEY_SHARED, 100), new Inbox())) {
            publish(SCHEMAS::get);
            administration.deleteTenant(tenant);
            assertThat(administration.topics(tenant)).isEmpty();
        }
    }

    private void provision() {
        administration.createNamespaces(tenant, List.of("memory", "gateway"), Duration.ofDays(7));
        administration.createTopic(topic, TYPE, List.of("a", "b"));
    }

    private List<String> history() {
        var bodies = new ArrayList<String>();
        administration.readAll(topic, Duration.ofSeconds(30), body -> bodies.add(new String(body, StandardCharsets.UTF_8)));
        return bodies;
    }

    private void publish(SchemaDefinitions definitions) {
        try (var transport = new PulsarTransport(connection, definitions)) {
            transport.publish(List.of(new OutgoingMessage(topic, TYPE, "k", bytes("{\"id\":\"1\"}"))));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String record(String fields) {
        return "{\"type\":\"record\",\"name\":\"Stored\",\"namespace\":\"io.edrs.events\",\"fields\":[%s]}".formatted(fields);
    }
}

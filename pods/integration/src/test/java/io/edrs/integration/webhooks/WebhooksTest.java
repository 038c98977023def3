package io.edrs.integration.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.jackson.JsonFormat;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.net.PinnedNames;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.FakeLeases;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.MovableClock;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.research.GapIdentified;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {

    private static final Caller ADMIN = new Caller("a", "k", Set.of("admin"));
    private static final String GAP = "research.gap_identified";

    private final MovableClock clock = new MovableClock();
    private final FakeDocumentStore documents = new FakeDocumentStore(clock);
    private final FakeLeases leases = new FakeLeases(clock);
    private final InMemoryTables tables = new InMemoryTables();
    private final Webhooks webhooks = new Webhooks(documents);
    private final Outbox outbox = new Outbox(documents, webhooks, clock);
    private final WebhookController controller = controller(config(true));
    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
        tables.open(Tenant.TABLE, Tenant.class).put("a", new Tenant("a", "A", "active", clock.instant()));
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void deliversSignedCloudEventsAfterTwoFailures() throws Exception {
        var hook = subscribe("structured");
        var event = gap();
        receiver.answer(500, 302);
        deliver(3);
        assertThat(receiver.received).hasSize(3);
        for (var one : receiver.received) {
            assertSigned(one, hook.secret());
            assertThat(one.headers().getFirst("webhook-id")).isEqualTo(event.toString());
        }
        var last = receiver.received.getLast();
        assertThat(last.headers().getFirst("Content-Type")).startsWith("application/cloudevents+json");
        var cloudEvent = new JsonFormat().deserialize(last.body().getBytes(StandardCharsets.UTF_8));
        assertThat(cloudEvent.getId()).isEqualTo(event.toString());
        assertThat(cloudEvent.getType()).isEqualTo(GAP);
        assertThat(cloudEvent.getSource()).hasToString("/tenants/a/test");
        assertThat(new String(cloudEvent.getData().toBytes(), StandardCharsets.UTF_8)).contains("\"closed_by\":\"A document.\"");
        assertThat(controller.deliveries(ADMIN, hook.id()).deliveries()).singleElement()
                .extracting(WebhookController.Attempted::status, WebhookController.Attempted::attempts).containsExactly("delivered", 3);
        assertThat(controller.find(ADMIN, hook.id()).failures()).isZero();
    }

    @Test
    void verifiesWithTheStandardLibrary() throws Exception {
        var hook = subscribe("binary");
        gap();
        worker(Clock.systemUTC()).run();
        var one = receiver.received.getFirst();
        new com.standardwebhooks.Webhook(hook.secret()).verify(one.body(), Map.of("webhook-id", one.headers().get("webhook-id"),
                "webhook-timestamp", one.headers().get("webhook-timestamp"), "webhook-signature", one.headers().get("webhook-signature")));
        assertThat(one.headers().getFirst("ce-type")).isEqualTo(GAP);
        assertThat(one.headers().getFirst("ce-specversion")).isEqualTo("1.0");
        assertThat(one.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(one.body()).startsWith("{\"gap_id\"");
    }

    @Test
    void waitsBetweenAttemptsAndDeliversEachEventOnce() {
        subscribe("binary");
        var event = gap();
        gap(event);
        receiver.answer(500);
        worker(clock).run();
        worker(clock).run();
        assertThat(receiver.received).hasSize(1);
        deliver(3);
        gap(event);
        deliver(2);
        assertThat(receiver.received).hasSize(2);
    }

    @Test
    void disablesAnEndpointThatKeepsFailing() {
        var hook = subscribe("binary");
        receiver.answer(500, 500, 500, 500, 500);
        gap();
        deliver(9);
        assertThat(controller.find(ADMIN, hook.id()).status()).isEqualTo("disabled");
        assertThat(receiver.received).hasSize(4);
        gap();
        deliver(1);
        assertThat(receiver.received).hasSize(4);
    }

    @Test
    void neverCallsAnEndpointAgainThatIsGone() {
        var hook = subscribe("binary");
        receiver.answer(410);
        gap();
        deliver(3);
        assertThat(receiver.received).hasSize(1);
        assertThat(controller.find(ADMIN, hook.id()).status()).isEqualTo("disabled");
    }

    @Test
    void leavesTheWorkToTheHolderOfTheLease() {
        subscribe("binary");
        gap();
        leases.acquire("integration.webhooks", "another", Duration.ofMinutes(1));
        worker(clock).run();
        assertThat(receiver.received).isEmpty();
    }

    @Test
    void refusesPrivateAddressesAtCreationAndAtDelivery() {
        var strict = controller(config(false));
        assertThatThrownBy(() -> strict.subscribe(ADMIN, wanted(receiver.url("127.0.0.1"), GAP))).hasMessageContaining("EDRS_WEBHOOKS_ALLOW_PRIVATE");
        assertThatThrownBy(() -> strict.subscribe(ADMIN, wanted(receiver.url("localhost"), GAP))).hasMessageContaining("not a public");
        assertThatThrownBy(() -> strict.subscribe(ADMIN, wanted("http://[::1]/", GAP))).hasMessageContaining("not a public");
        var hook = subscribe("binary");
        gap();
        worker(clock, config(false)).run();
        assertThat(receiver.received).isEmpty();
        assertThat(controller.deliveries(ADMIN, hook.id()).deliveries().getFirst().lastError()).contains("not a public");
    }

    @Test
    void connectsToThePinnedAddress() throws Exception {
        PinnedNames.pin("hooks.example", new InetAddress[] {InetAddress.getByName("127.0.0.1")});
        try {
            controller.subscribe(ADMIN, wanted(receiver.url("hooks.example"), GAP));
            gap();
            deliver(1);
            assertThat(receiver.received).singleElement()
                    .satisfies(one -> assertThat(one.headers().getFirst("Host")).startsWith("hooks.example:"));
        } finally {
            PinnedNames.release("hooks.example");
        }
    }

    @Test
    void showsTheSecretOnceAndForgetsOnDelete() {
        var hook = subscribe("structured");
        assertThat(hook.secret()).startsWith("whsec_");
        assertThat(controller.all(ADMIN).webhooks().getFirst().secret()).isNull();
        assertThat(controller.all(new Caller("b", "k", Set.of("admin"))).webhooks()).isEmpty();
        gap();
        controller.unsubscribe(ADMIN, hook.id());
        deliver(1);
        assertThat(receiver.received).isEmpty();
        assertThatThrownBy(() -> controller.unsubscribe(ADMIN, hook.id())).hasMessageContaining("no webhook");
        assertThatThrownBy(() -> controller.all(new Caller("a", "k", Set.of("ask")))).hasMessageContaining("admin");
    }

    @Test
    void refusesWhatItCannotDeliver() {
        for (var url : new String[] {null, "", "ftp://x.example/", "http:///x", "http://u:p@x.example/", "not a url"}) {
            assertThatThrownBy(() -> controller.subscribe(ADMIN, wanted(url, GAP))).hasMessageContaining("url '");
        }
        assertThatThrownBy(() -> controller.subscribe(ADMIN, wanted(receiver.url("127.0.0.1"), "x.y"))).hasMessageContaining(GAP);
        assertThatThrownBy(() -> controller.subscribe(ADMIN, new WebhookDesk.Wanted(receiver.url("127.0.0.1"), List.of(GAP), "xml")))
                .hasMessageContaining("structured or binary");
    }

    @Test
    void forgetsSettledDeliveriesInTime() {
        var hook = subscribe("binary");
        gap();
        deliver(1);
        clock.forward(Duration.ofDays(9));
        assertThat(controller.deliveries(ADMIN, hook.id()).deliveries()).isEmpty();
        assertThat(documents.expire()).isEqualTo(1);
    }

    @Test
    void forgetsWhatAnOlderVersionSettledWithoutAnEnd() {
        var hook = subscribe("binary");
        gap();
        deliver(1);
        documents.list("a", "webhook_deliveries", Map.of(), null, 9).forEach(old -> documents.put("a", "webhook_deliveries", old.id(), old.json()));
        clock.forward(Duration.ofDays(9));
        assertThat(controller.deliveries(ADMIN, hook.id()).deliveries()).hasSize(1);
        worker(clock).run();
        assertThat(controller.deliveries(ADMIN, hook.id()).deliveries()).isEmpty();
    }

    @Test
    void refusesADeliveryThatIsNone() {
        assertThatThrownBy(() -> documents.put("a", "webhook_deliveries", "x", "{\"status\":\"lost\"}")).hasMessageContaining("webhook_deliveries");
    }

    private WebhookController.View subscribe(String format) {
        return controller.subscribe(ADMIN, new WebhookDesk.Wanted(receiver.url("127.0.0.1"), List.of(GAP), format));
    }

    private static WebhookDesk.Wanted wanted(String url, String type) {
        return new WebhookDesk.Wanted(url, List.of(type), null);
    }

    private UUID gap() {
        return gap(Fresh.id());
    }

    private UUID gap(UUID id) {
        new GapHandler(outbox).handle(SampleEvents.of("a", id, new GapIdentified("g", "Who?", "who", "A document.")));
        return id;
    }

    private void deliver(int rounds) {
        for (int i = 0; i < rounds; i++) {
            worker(clock).run();
            clock.forward(Duration.ofHours(1));
        }
    }

    private static void assertSigned(Receiver.Received one, String secret) throws Exception {
        var timestamp = Long.parseLong(one.headers().getFirst("webhook-timestamp"));
        assertThat(one.headers().getFirst("webhook-signature"))
                .isEqualTo(new com.standardwebhooks.Webhook(secret).sign(one.headers().getFirst("webhook-id"), timestamp, one.body()));
    }

    private Deliveries worker(Clock time) {
        return worker(time, config(true));
    }

    private Deliveries worker(Clock time, WebhooksConfig config) {
        var box = new Outbox(documents, webhooks, time);
        var delivery = new Delivery(webhooks, box, new Sender(new Addresses(config), config, time), config, time);
        return new Deliveries(box, delivery, leases, tables, new ProcessInfo("p", "all", "", ""), new Deliveries.Settings(config, time));
    }

    private WebhookController controller(WebhooksConfig config) {
        return new WebhookController(new WebhookDesk(webhooks, outbox, new Addresses(config), new Ids(clock), clock));
    }

    private static WebhooksConfig config(boolean allowPrivate) {
        return new WebhooksConfig(allowPrivate, Duration.ofSeconds(10), 8, 4, Duration.ofSeconds(5), Duration.ofMinutes(30), Duration.ofDays(8));
    }
}

package io.edrs.platform.adapters.pulsar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.platform.kernel.transport.SubscriptionSpec;
import io.edrs.platform.kernel.transport.SubscriptionSpec.Mode;
import io.edrs.platform.servers.FreePorts;
import io.edrs.platform.servers.PulsarDistribution;
import io.edrs.platform.servers.PulsarOptions;
import io.edrs.platform.servers.PulsarPorts;
import io.edrs.platform.servers.PulsarServer;
import io.edrs.platform.servers.ServerFolders;
import io.edrs.platform.servers.ServerMemory;
import io.edrs.platform.testkit.contract.Inbox;
import io.edrs.platform.testkit.contract.TablesContract;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 8, unit = TimeUnit.MINUTES)
class BrokerRestartTest {

    private static final Duration STARTING = Duration.ofMinutes(3);
    private static final String TOPIC = "persistent://restart/events/said";
    private static final String VOLATILE = "non-persistent://restart/events/asked";

    @TempDir
    private Path folder;
    private PulsarServer server;

    @BeforeEach
    void start() {
        var ports = FreePorts.find(3);
        server = new PulsarServer(new PulsarOptions(
                new ServerFolders(PulsarDistribution.locate(), folder.resolve("pulsar"), folder.resolve("logs")),
                new PulsarPorts(ports[0], ports[1], ports[2]), ServerMemory.TEST, true, PulsarOptions.currentJava(), Map.of()));
        startAgain();
    }

    @AfterEach
    void stop() {
        kill();
    }

    @Test
    void goesOnAfterTheBrokerWasKilled() {
        try (var connection = PulsarConnection.to(server.brokerUrl().toString());
                var administration = new PulsarAdministration(server.adminUrl().toString(), connection, type -> null, Clock.systemUTC());
                var transport = new PulsarTransport(connection, type -> null);
                var tables = new PulsarTables(connection, new ObjectMapper(), Clock.systemUTC())) {
            administration.createNamespaces("restart", List.of("events"), Duration.ofDays(1));
            administration.createTableNamespace("edrs", "tables");
            var table = tables.open("numbers", TablesContract.Colour.class);
            var durable = new Inbox();
            var heard = new Inbox();
            try (var one = transport.subscribe(new SubscriptionSpec(TOPIC, "s", Mode.KEY_SHARED, 100), durable);
                    var two = transport.subscribe(new SubscriptionSpec(VOLATILE, "p", Mode.PRIVATE, 100), heard)) {
                table.put("before", number(1));
                transport.publish(List.of(message(TOPIC, "first"), message(VOLATILE, "first")));
                assertThat(durable.takeTexts(1)).containsExactly("first");
                assertThat(heard.takeTexts(1)).containsExactly("first");

                kill();
                assertThat(transport.isReachable()).isFalse();
                assertThatExceptionOfType(EdrsException.class)
                        .isThrownBy(() -> transport.publish(List.of(message(TOPIC, "lost"))))
                        .satisfies(e -> assertThat(e.code()).isEqualTo(KernelError.BROKER_UNAVAILABLE));

                startAgain();
                untilPublished(transport, message(TOPIC, "second"));
                awaitText(durable, "second");
                untilHeard(transport, message(VOLATILE, "second"), heard);
                assertThat(transport.isReachable()).isTrue();
                table.put("after", number(2));
                assertThat(table.all()).isEqualTo(Map.of("before", number(1), "after", number(2)));
                untilCaughtUp(table);
            }
        }
    }

    private static void untilPublished(PulsarTransport transport, OutgoingMessage message) {
        for (var published = false; !published; ) {
            published = isPublished(transport, message);
        }
    }

    /** A volatile subscriber may come back later than the publisher, so that its message is said until it is heard. */
    private static void untilHeard(PulsarTransport transport, OutgoingMessage message, Inbox inbox) {
        while (inbox.size() == 0) {
            isPublished(transport, message);
        }
        assertThat(inbox.takeTexts(1)).containsExactly(new String(message.body(), StandardCharsets.UTF_8));
    }

    private static boolean isPublished(PulsarTransport transport, OutgoingMessage message) {
        try {
            transport.publish(List.of(message));
            return true;
        } catch (EdrsException e) {
            assertThat(e.code()).isEqualTo(KernelError.BROKER_UNAVAILABLE);
            return false;
        }
    }

    /** More than the time between two checks, less than the broker was away. */
    private static TablesContract.Colour number(int number) {
        return new TablesContract.Colour("number", number);
    }

    private static void untilCaughtUp(Table<?> table) {
        while (table.lag().compareTo(Duration.ofSeconds(3)) > 0) {
            Thread.onSpinWait();
        }
    }

    /** Passes over what comes again because its acknowledgement was cut off. */
    private static void awaitText(Inbox inbox, String text) {
        var texts = inbox.takeTexts(1);
        while (!texts.contains(text)) {
            texts = inbox.takeTexts(1);
        }
    }

    private void startAgain() {
        server.start();
        server.awaitReady(phase -> {}, STARTING);
    }

    private void kill() {
        server.pid().ifPresent(pid -> ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        }));
    }

    private static OutgoingMessage message(String topic, String text) {
        return new OutgoingMessage(topic, null, "k", text.getBytes(StandardCharsets.UTF_8));
    }
}

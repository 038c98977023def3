package io.edrs.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.launcher.local.LocalSystem;
import io.edrs.platform.servers.PostgresServer;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.driver.OpenStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pulsar.client.api.Consumer;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.SubscriptionInitialPosition;

/** As a handler does: an event is published, read, kept as a row, and only then acknowledged; then comes the next. */
final class Writes implements AutoCloseable {

    private static final String TOPIC = "persistent://backup/test/notes";

    private final LocalSystem system;
    private final Thread thread = new Thread(this::run, "writes");
    private final CountDownLatch begun = new CountDownLatch(20);
    private final AtomicLong written = new AtomicLong();
    private final OpenStore byUrl;
    private volatile boolean over;

    /** @param byUrl where a document is kept for each event, besides the row */
    Writes(LocalSystem system, OpenStore byUrl) throws Exception {
        this.system = system;
        this.byUrl = byUrl;
        try (var database = connect(system); var statement = database.createStatement()) {
            statement.execute("create table public.note (number bigint primary key)");
        }
        put("tenants/backup", "{\"allowedClusters\": [\"standalone\"]}");
        put("namespaces/backup/test", "{}");
        thread.start();
        begun.await(60, TimeUnit.SECONDS);
    }

    private void put(String path, String body) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(system.broker().adminUrl() + "/admin/v2/" + path))
                    .header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(body)).build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isLessThan(300);
        }
    }

    /** Returns when it has written on. */
    void awaitMore() {
        var now = written.get();
        while (written.get() < now + 5) {
            Thread.onSpinWait();
        }
    }

    private void run() {
        try (var client = client(system); var database = connect(system); var reader = reader(client);
                var producer = client.newProducer().topic(TOPIC).create();
                var insert = database.prepareStatement("insert into public.note values (?)")) {
            producer.send(bytes(0));
            for (var number = 0L; !over; number++) {
                producer.send(bytes(number + 1));
                var message = reader.receive();
                insert.setLong(1, number(message));
                insert.executeUpdate();
                byUrl.port(DocumentStore.class).put("default", "notes", "%08d".formatted(number(message)), "{}");
                reader.acknowledgeAsync(message).get(60, TimeUnit.SECONDS);
                written.set(number);
                begun.countDown();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static long documents(UrlDatabase database) {
        var count = 0L;
        try (var store = database.open()) {
            var port = store.port(DocumentStore.class);
            for (var page = port.list("default", "notes", Map.of(), null, 500); !page.isEmpty();
                    page = port.list("default", "notes", Map.of(), page.getLast().id(), 500)) {
                count += page.size();
            }
            return count;
        }
    }

    static long rows(LocalSystem system) throws SQLException {
        try (var database = connect(system); var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from public.note")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The events that the reader has not acknowledged. */
    static List<Long> unacknowledged(LocalSystem system) throws Exception {
        var found = new ArrayList<Long>();
        try (var client = client(system); var reader = reader(client)) {
            for (var next = reader.receive(20, TimeUnit.SECONDS); next != null; next = reader.receive(1, TimeUnit.SECONDS)) {
                found.add(number(next));
            }
        }
        return found;
    }

    private static Consumer<byte[]> reader(PulsarClient client) throws Exception {
        return client.newConsumer().topic(TOPIC).subscriptionName("keeper").isAckReceiptEnabled(true)
                .subscriptionInitialPosition(SubscriptionInitialPosition.Earliest).subscribe();
    }

    private static byte[] bytes(long number) {
        return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    }

    private static long number(Message<byte[]> message) {
        return Long.parseLong(new String(message.getValue(), StandardCharsets.US_ASCII));
    }

    private static PulsarClient client(LocalSystem system) throws Exception {
        return PulsarClient.builder().serviceUrl(system.broker().brokerUrl().toString()).build();
    }

    private static Connection connect(LocalSystem system) throws SQLException {
        return DriverManager.getConnection(system.database().jdbcUrl(), PostgresServer.OWNER, system.database().password(PostgresServer.OWNER));
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join(TimeUnit.SECONDS.toMillis(60));
    }
}

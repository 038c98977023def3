package io.edrs.functions;

import io.edrs.platform.servers.testing.TestServers;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.Topics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.pulsar.client.admin.PulsarAdmin;
import org.apache.pulsar.client.admin.PulsarAdminException;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Reader;
import org.apache.pulsar.client.api.Schema;
import org.apache.pulsar.common.functions.FunctionConfig;
import org.apache.pulsar.common.policies.data.SchemaCompatibilityStrategy;
import org.apache.pulsar.common.policies.data.TenantInfo;

/** The real broker with its functions worker: provisioning, sending and reading for tests. */
record Broker(PulsarAdmin admin, PulsarClient client) implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    static Broker connect() throws PulsarClientException {
        var pulsar = TestServers.sharedPulsar();
        return new Broker(PulsarAdmin.builder().serviceHttpUrl(pulsar.adminUrl()).build(),
                PulsarClient.builder().serviceUrl(pulsar.brokerUrl()).build());
    }

    /** A namespace in which schemas are enforced. */
    void namespace(String tenant, String name) throws PulsarAdminException {
        if (!admin.tenants().getTenants().contains(tenant)) {
            admin.tenants().createTenant(tenant, TenantInfo.builder().allowedClusters(Set.copyOf(admin.clusters().getClusters())).build());
        }
        var namespace = tenant + "/" + name;
        if (!admin.namespaces().getNamespaces(tenant).contains(namespace)) {
            admin.namespaces().createNamespace(namespace);
            admin.namespaces().setSchemaValidationEnforced(namespace, true);
            admin.namespaces().setIsAllowAutoUpdateSchema(namespace, false);
            admin.namespaces().setSchemaCompatibilityStrategy(namespace, SchemaCompatibilityStrategy.FULL_TRANSITIVE);
        }
    }

    /** The topics of a type with its schema. */
    void topics(Class<? extends Payload> type, String tenant) throws PulsarAdminException {
        for (var topic : Topics.listenedBy(type, tenant)) {
            create(topic);
            admin.schemas().createSchema(topic, EventSchema.of(type).info());
        }
    }

    /** A compacted topic; its values are plain JSON. */
    void table(String name) throws PulsarAdminException {
        var namespace = Topics.SYSTEM_TENANT + "/" + Topics.TABLE_NAMESPACE;
        if (!admin.namespaces().getNamespaces(Topics.SYSTEM_TENANT).contains(namespace)) {
            admin.namespaces().createNamespace(namespace);
        }
        create(Topics.table(name));
    }

    private void create(String topic) throws PulsarAdminException {
        try {
            admin.topics().createNonPartitionedTopic(topic);
        } catch (PulsarAdminException.ConflictException present) {
            // As wanted.
        }
    }

    void deploy(FunctionConfig function, String jar) throws PulsarAdminException {
        if (admin.functions().getFunctions(function.getTenant(), function.getNamespace()).contains(function.getName())) {
            admin.functions().deleteFunction(function.getTenant(), function.getNamespace(), function.getName());
        }
        function.setJar(jar);
        admin.functions().createFunction(function, jar);
    }

    /** Returns when the function runs; fails with its error when it cannot start. */
    void awaitRunning(FunctionConfig function) throws PulsarAdminException {
        for (var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); System.nanoTime() < end;) {
            var status = admin.functions().getFunctionStatus(function.getTenant(), function.getNamespace(), function.getName());
            if (status.getNumRunning() == function.getParallelism()) {
                return;
            }
            if (status.getInstances().stream().anyMatch(instance -> instance.getStatus().getNumRestarts() > 0)) {
                break;
            }
        }
        throw new AssertionError("%s does not run: %s".formatted(function.getName(), status()));
    }

    void send(BaseEvent<? extends Payload> event) throws PulsarClientException {
        var type = event.payload().getClass();
        send(Topics.of(type, event.tenant(), event.priority()), EventSchema.of(type), "key", EventJson.write(event));
    }

    void send(String topic, Schema<byte[]> schema, String key, byte[] body) throws PulsarClientException {
        try (var producer = client.newProducer(schema).topic(topic).create()) {
            producer.newMessage().key(key).value(body).send();
        }
    }

    /** The first event of that type, tenant and kind; fails when none comes. */
    <P extends Payload> BaseEvent<P> await(Class<P> type, String tenant, Predicate<P> wanted) throws IOException {
        var seen = new ArrayList<P>();
        var topic = Topics.of(type, tenant, Priority.HIGH);
        try (var reader = client.newReader(Schema.BYTES).topic(topic).startMessageId(MessageId.earliest).create()) {
            for (var message = next(reader); message != null; message = next(reader)) {
                var event = EventJson.read(message.getData(), type);
                seen.add(event.payload());
                if (event.tenant().equals(tenant) && wanted.test(event.payload())) {
                    return event;
                }
            }
        }
        throw new AssertionError("No such event on %s, but %s; functions: %s".formatted(topic, seen, status()));
    }

    private static Message<byte[]> next(Reader<byte[]> reader) throws PulsarClientException {
        return reader.readNext(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private String status() {
        var text = new StringBuilder();
        for (var name : List.of("priority-router", "persona-assigner", "event-metrics", "dead-letter-sorter")) {
            try {
                text.append(admin.functions().getFunctionStatus(Topics.SYSTEM_TENANT, "functions", name)).append('\n');
            } catch (PulsarAdminException unknown) {
                text.append(name).append(": ").append(unknown.getMessage()).append('\n');
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws PulsarClientException {
        client.close();
        admin.close();
    }
}

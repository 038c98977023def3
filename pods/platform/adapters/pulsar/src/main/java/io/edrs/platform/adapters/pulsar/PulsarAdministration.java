package io.edrs.platform.adapters.pulsar;

import static io.edrs.platform.adapters.pulsar.AdminCalls.all;
import static io.edrs.platform.adapters.pulsar.AdminCalls.await;
import static io.edrs.platform.adapters.pulsar.AdminCalls.unlessPresent;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.transport.BrokerAdministration;
import io.edrs.platform.kernel.transport.FunctionAdministration;
import io.edrs.platform.kernel.transport.TopicReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.pulsar.client.admin.PulsarAdmin;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.common.policies.data.Policies;
import org.apache.pulsar.common.policies.data.TenantInfo;

/** Provisioning and inspection through Pulsar's administration; calls for different topics may run side by side. */
public final class PulsarAdministration implements BrokerAdministration, TopicReader, FunctionAdministration,
        AutoCloseable {

    private final PulsarAdmin admin;
    private final SchemaDefinitions schemas;
    private final TopicHistory history;
    private final TenantContents contents;
    private final FunctionDeployment functions;

    /** The administration at {@code http://host:port}; history is read over the connection. */
    public PulsarAdministration(String adminUrl, PulsarConnection connection, SchemaDefinitions schemas, Clock clock) {
        this.admin = admin(adminUrl);
        this.schemas = schemas;
        this.history = new TopicHistory(connection.client(), clock);
        this.contents = new TenantContents(admin);
        this.functions = new FunctionDeployment(admin.functions());
    }

    @Override
    public void createNamespaces(String tenant, List<String> namespaces, Duration retention) {
        createTenant(tenant);
        await(all(namespaces.stream().map(name -> tenant + '/' + name).map(namespace -> create(namespace,
                NamespaceRules.events(retention), retention)).toList()), "create the namespaces of " + tenant);
    }

    @Override
    public void createTableNamespace(String tenant, String namespace) {
        createTenant(tenant);
        await(unlessPresent(admin.namespaces().createNamespaceAsync(tenant + '/' + namespace, NamespaceRules.tables())),
                "create the namespace %s/%s".formatted(tenant, namespace));
    }

    @Override
    public void createTopic(String topic, String eventType, List<String> subscriptions) {
        var created = unlessPresent(admin.topics().createNonPartitionedTopicAsync(topic));
        await(created.thenCompose(done -> upload(topic, eventType))
                .thenCompose(done -> all(subscriptions.stream().map(name -> subscription(topic, name)).toList())),
                "create the topic " + topic);
    }

    @Override
    public List<Backlog> backlogs(String tenant) {
        return await(contents.backlogs(tenant), "tell the backlogs of " + tenant);
    }

    @Override
    public void deleteTenant(String tenant) {
        await(contents.delete(tenant), "delete the tenant " + tenant);
    }

    @Override
    public void readAll(String topic, Duration limit, Consumer<byte[]> each) {
        history.readAll(topic, limit, each);
    }

    @Override
    public boolean readSince(String topic, Instant from, Duration limit, Consumer<byte[]> each) {
        return history.readSince(topic, from, limit, each);
    }

    @Override
    public List<String> topics(String tenant) {
        return await(contents.topics(tenant), "list the topics of " + tenant);
    }

    @Override
    public boolean deploy(FunctionSpec spec, Path jar) {
        return functions.deploy(spec, jar);
    }

    @Override
    public List<FunctionStatus> status() {
        return functions.status();
    }

    @Override
    public void restart(String name) {
        functions.restart(name);
    }

    @Override
    public void close() {
        admin.close();
    }

    private void createTenant(String tenant) {
        await(admin.clusters().getClustersAsync().thenCompose(clusters -> unlessPresent(admin.tenants().createTenantAsync(
                tenant, TenantInfo.builder().allowedClusters(new HashSet<>(clusters)).build()))),
                "create the tenant " + tenant);
    }

    private CompletableFuture<Void> create(String namespace, Policies rules, Duration retention) {
        return unlessPresent(admin.namespaces().createNamespaceAsync(namespace, rules),
                () -> admin.namespaces().setRetentionAsync(namespace, NamespaceRules.retention(retention)));
    }

    private CompletableFuture<Void> upload(String topic, String eventType) {
        var definition = schemas.find(eventType);
        return definition == null ? CompletableFuture.completedFuture(null) : AdminCalls.schema(
                admin.schemas().createSchemaAsync(topic, DeclaredSchema.info(eventType, definition)), eventType);
    }

    private CompletableFuture<Void> subscription(String topic, String name) {
        return unlessPresent(admin.topics().createSubscriptionAsync(topic, name, MessageId.earliest));
    }

    private static PulsarAdmin admin(String url) {
        try {
            return PulsarAdmin.builder().serviceHttpUrl(url).connectionTimeout(3, TimeUnit.SECONDS)
                    .requestTimeout((int) AdminCalls.PATIENCE.toSeconds(), TimeUnit.SECONDS).build();
        } catch (PulsarClientException | IllegalArgumentException e) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID,
                    "Not the address of a broker's administration: '%s'; right would be http://host:8090".formatted(url), e);
        }
    }
}

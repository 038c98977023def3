package io.edrs.platform.adapters.pulsar;

import static io.edrs.platform.adapters.pulsar.AdminCalls.all;
import static io.edrs.platform.adapters.pulsar.AdminCalls.unlessGone;

import io.edrs.platform.kernel.transport.BrokerAdministration.Backlog;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.pulsar.client.admin.PulsarAdmin;
import org.apache.pulsar.client.admin.PulsarAdminException.ConflictException;
import org.apache.pulsar.common.naming.TopicDomain;
import org.apache.pulsar.common.policies.data.AutoTopicCreationOverride;
import org.apache.pulsar.common.policies.data.TopicStats;

/** What is in a tenant. Gone tenants and topics count as empty. */
final class TenantContents {

    private static final AutoTopicCreationOverride NO_NEW_TOPICS =
            AutoTopicCreationOverride.builder().allowAutoTopicCreation(false).build();
    private static final int ROUNDS = 40;
    private static final Executor LATER = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

    private final PulsarAdmin admin;

    TenantContents(PulsarAdmin admin) {
        this.admin = admin;
    }

    /** The durable topics, without the broker's own. */
    CompletableFuture<List<String>> topics(String tenant) {
        return namespaces(tenant).thenCompose(namespaces -> collect(namespaces, this::topicsOf));
    }

    CompletableFuture<List<Backlog>> backlogs(String tenant) {
        return topics(tenant).thenCompose(topics -> collect(topics, this::backlogsOf));
    }

    /** Topic by topic: brokers refuse to force the deletion of whole namespaces unless they are configured to. */
    CompletableFuture<Void> delete(String tenant) {
        return namespaces(tenant)
                .thenCompose(namespaces -> all(namespaces.stream().map(this::deleteNamespace).toList()))
                .thenCompose(done -> unlessGone(admin.tenants().deleteTenantAsync(tenant), null));
    }

    /** Clients that are still connected would make the topics anew while they are being deleted; so that is forbidden first. */
    private CompletableFuture<Void> deleteNamespace(String namespace) {
        return unlessGone(admin.namespaces().setAutoTopicCreationAsync(namespace, NO_NEW_TOPICS), null)
                .thenCompose(done -> empty(namespace, ROUNDS));
    }

    private CompletableFuture<Void> empty(String namespace, int rounds) {
        return allTopicsOf(namespace)
                .thenCompose(topics -> all(topics.stream().map(this::deleteTopic).toList()))
                .thenCompose(done -> unlessGone(admin.namespaces().deleteNamespaceAsync(namespace), null))
                .exceptionallyCompose(failure -> rounds > 1 && BrokerCalls.root(failure) instanceof ConflictException
                        ? CompletableFuture.supplyAsync(() -> empty(namespace, rounds - 1), LATER).thenCompose(again -> again)
                        : CompletableFuture.failedFuture(failure));
    }

    private CompletableFuture<Void> deleteTopic(String topic) {
        return unlessGone(admin.topics().deleteAsync(topic, true), null);
    }

    private CompletableFuture<List<String>> namespaces(String tenant) {
        return unlessGone(admin.namespaces().getNamespacesAsync(tenant), List.of());
    }

    private CompletableFuture<List<String>> allTopicsOf(String namespace) {
        return unlessGone(admin.topics().getListAsync(namespace), List.of())
                .thenApply(topics -> topics.stream().filter(topic -> !topic.contains("/__")).toList());
    }

    private CompletableFuture<List<String>> topicsOf(String namespace) {
        return unlessGone(admin.topics().getListAsync(namespace, TopicDomain.persistent), List.of())
                .thenApply(topics -> topics.stream().filter(topic -> !topic.contains("/__")).sorted().toList());
    }

    private CompletableFuture<List<Backlog>> backlogsOf(String topic) {
        return unlessGone(admin.topics().getStatsAsync(topic).thenApply(Optional::of), Optional.<TopicStats>empty())
                .thenApply(found -> found.map(stats -> backlogs(topic, stats)).orElse(List.of()));
    }

    private static List<Backlog> backlogs(String topic, TopicStats stats) {
        return stats.getSubscriptions().entrySet().stream()
                .map(entry -> new Backlog(topic, entry.getKey(), entry.getValue().getMsgBacklog())).toList();
    }

    private static <T> CompletableFuture<List<T>> collect(List<String> names, Function<String, CompletableFuture<List<T>>> call) {
        var calls = names.stream().map(call).toList();
        return all(calls).thenApply(done -> calls.stream().flatMap(each -> each.resultNow().stream()).toList());
    }
}

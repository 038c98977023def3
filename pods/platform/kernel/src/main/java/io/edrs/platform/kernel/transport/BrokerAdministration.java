package io.edrs.platform.kernel.transport;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explicit provisioning and inspection of the broker. Every call is idempotent. */
public interface BrokerAdministration {

    /** Creates the tenant and its namespaces with retention, backlog quota and schema rules where they are missing. */
    void createNamespaces(String tenant, List<String> namespaces, Duration retention);

    /** Creates a namespace for tables: infinite retention, compaction by threshold. */
    void createTableNamespace(String tenant, String namespace);

    /** Creates a topic, registers its event type's schema (none when null) and the durable subscriptions, each from the earliest message. */
    void createTopic(String topic, @Nullable String eventType, List<String> subscriptions);

    /** Backlog per subscription of every topic of a tenant. */
    List<Backlog> backlogs(String tenant);

    /** Removes the tenant with everything in it. */
    void deleteTenant(String tenant);

    /** @param messages not yet acknowledged; those that the publisher sent as one batch may count once */
    record Backlog(String topic, String subscription, long messages) {}
}

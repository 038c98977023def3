package io.edrs.platform.kernel.provision;

import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.transport.BrokerAdministration;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.Route;
import io.edrs.schema.Topics;
import java.time.Duration;
import java.util.List;

/** What the system tenant holds: lanes, retries, function inlets and tables, once for all tenants. */
public final class SystemProvisioning {

    private final BrokerAdministration broker;
    private final ServiceCatalogue catalogue;
    private final Duration retention;

    public SystemProvisioning(BrokerAdministration broker, ServiceCatalogue catalogue, Duration retention) {
        this.broker = broker;
        this.catalogue = catalogue;
        this.retention = retention;
    }

    /** Makes what is missing. Idempotent. */
    public void ensure() {
        broker.createNamespaces(Topics.SYSTEM_TENANT, Topics.SYSTEM_NAMESPACES, retention);
        broker.createTableNamespace(Topics.SYSTEM_TENANT, "tables");
        EventCatalog.all().parallelStream().filter(type -> EventCatalog.typeOf(type).route() != Route.TENANT).forEach(this::topics);
        catalogue.all().parallelStream().filter(service -> !service.durableTypes().isEmpty())
                .forEach(service -> broker.createTopic(Topics.retry(service.name()), null, List.of(service.name())));
    }

    private void topics(Class<? extends Payload> type) {
        var name = EventCatalog.typeOf(type).value();
        var subscribers = Subscribers.of(catalogue, type);
        if (EventCatalog.typeOf(type).route() == Route.LANES) {
            for (var priority : Priority.values()) {
                broker.createTopic(Topics.lane(name, priority), name, subscribers);
            }
        } else {
            broker.createTopic(Topics.of(type, Topics.SYSTEM_TENANT, Priority.NORMAL), name, subscribers);
        }
    }
}

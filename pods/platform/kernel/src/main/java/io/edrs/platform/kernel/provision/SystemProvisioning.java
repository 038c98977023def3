package io.edrs.platform.kernel.provision;

import io.edrs.platform.kernel.compute.Together;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.transport.BrokerAdministration;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.Route;
import io.edrs.schema.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        var topics = new ArrayList<Topic>();
        EventCatalog.all().stream().filter(type -> EventCatalog.typeOf(type).route() != Route.TENANT).flatMap(this::topics).forEach(topics::add);
        catalogue.all().stream().filter(service -> !service.durableTypes().isEmpty())
                .forEach(service -> topics.add(new Topic(Topics.retry(service.name()), null, List.of(service.name()))));
        Together.each(topics, topic -> broker.createTopic(topic.name(), topic.eventType(), topic.subscribers()));
    }

    private Stream<Topic> topics(Class<? extends Payload> type) {
        var name = EventCatalog.typeOf(type).value();
        var subscribers = Subscribers.of(catalogue, type);
        return EventCatalog.typeOf(type).route() == Route.LANES
                ? Arrays.stream(Priority.values()).map(priority -> new Topic(Topics.lane(name, priority), name, subscribers))
                : Stream.of(new Topic(Topics.of(type, Topics.SYSTEM_TENANT, Priority.NORMAL), name, subscribers));
    }

    /** A topic to be; one without an event type carries any. */
    private record Topic(String name, @Nullable String eventType, List<String> subscribers) {}
}

package io.edrs.platform.kernel.provision;

import io.edrs.platform.kernel.compute.Together;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.transport.BrokerAdministration;
import io.edrs.schema.Durability;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.Route;
import io.edrs.schema.Topics;
import java.time.Duration;
import java.util.List;

/** What a tenant must have before its first event: namespaces, topics with their schemas, and every service's subscription. */
public final class TenantProvisioning {

    private final BrokerAdministration broker;
    private final ServiceCatalogue catalogue;
    private final Duration retention;

    public TenantProvisioning(BrokerAdministration broker, ServiceCatalogue catalogue, Duration retention) {
        this.broker = broker;
        this.catalogue = catalogue;
        this.retention = retention;
    }

    /** Makes what is missing. Idempotent. */
    public void ensure(String tenant) {
        broker.createNamespaces(tenant, domains(), retention);
        Together.each(EventCatalog.all().stream().filter(TenantProvisioning::isTenantsOwn).toList(), type -> broker.createTopic(
                Topics.of(type, tenant, Priority.NORMAL), EventCatalog.typeOf(type).value(), Subscribers.of(catalogue, type)));
    }

    /** Removes the tenant from the broker, with everything in it. */
    public void remove(String tenant) {
        broker.deleteTenant(tenant);
    }

    private static List<String> domains() {
        return EventCatalog.all().stream()
                .map(type -> EventCatalog.typeOf(type).value())
                .map(name -> name.substring(0, name.indexOf('.')))
                .distinct().sorted().toList();
    }

    private static boolean isTenantsOwn(Class<? extends Payload> payload) {
        EventType type = EventCatalog.typeOf(payload);
        return type.route() == Route.TENANT && type.durability() == Durability.DURABLE;
    }
}

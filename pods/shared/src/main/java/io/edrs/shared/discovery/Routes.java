package io.edrs.shared.discovery;

import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Payload;
import java.util.Comparator;
import java.util.List;

/** Who takes which events. */
record Routes(List<Route> routes) {

    /** @param services that take events of this type */
    record Route(String type, List<String> services) {}

    static Routes of(ServiceCatalogue catalogue) {
        var types = catalogue.all().stream().flatMap(service -> service.handles().stream()).distinct();
        return new Routes(types.map(type -> new Route(EventCatalog.typeOf(type).value(), takers(catalogue, type)))
                .sorted(Comparator.comparing(Route::type)).toList());
    }

    private static List<String> takers(ServiceCatalogue catalogue, Class<? extends Payload> type) {
        return catalogue.all().stream().filter(service -> service.handles().contains(type)).map(ServiceInfo::name).toList();
    }
}

package io.edrs.platform.kernel.provision;

import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.schema.Payload;
import java.util.List;

/** Which services subscribe to a durable type, whether they run or not. */
final class Subscribers {

    private Subscribers() {}

    static List<String> of(ServiceCatalogue catalogue, Class<? extends Payload> type) {
        return catalogue.all().stream()
                .filter(service -> service.durableTypes().contains(type))
                .map(ServiceInfo::name)
                .toList();
    }
}

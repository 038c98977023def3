package io.edrs.shared.discovery;

import io.edrs.platform.kernel.dispatch.Presence.Sign;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where services are. */
record Places(List<Service> services) {

    /** @param instances empty when nobody runs it */
    record Service(String service, List<Instance> instances) {}

    record Instance(String process, String address, boolean ready, String version) {}

    /** Of one service; of all when null. */
    static Places of(ServiceCatalogue catalogue, List<Sign> signs, @Nullable String wanted) {
        var names = catalogue.all().stream().map(ServiceInfo::name).filter(name -> wanted == null || name.equals(wanted)).toList();
        if (names.isEmpty()) {
            throw new EdrsException(DiscoveryError.SERVICE_UNKNOWN, "There is no service '%s'; there are %s.".formatted(wanted,
                    String.join(", ", catalogue.all().stream().map(ServiceInfo::name).sorted().toList())));
        }
        return new Places(names.stream().map(name -> new Service(name, instances(name, signs))).toList());
    }

    private static List<Instance> instances(String service, List<Sign> signs) {
        return signs.stream().map(Sign::beat).filter(beat -> beat.services().contains(service))
                .map(beat -> new Instance(beat.process(), beat.address(), beat.ready(), beat.version())).toList();
    }
}

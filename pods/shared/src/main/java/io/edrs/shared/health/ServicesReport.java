package io.edrs.shared.health;

import io.edrs.platform.kernel.dispatch.Presence.Sign;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * Who lives.
 *
 * @param status {@code UP} when every service runs in a process that is ready, else {@code DEGRADED}
 * @param missing services of the catalogue that nobody runs
 * @param notReady services that run, but in no process that is ready
 */
record ServicesReport(String status, List<Process> processes, List<String> missing, List<String> notReady) {

    /** @param ageMs since its last heartbeat */
    record Process(String name, List<String> services, boolean ready, String address, String version, long ageMs) {}

    static ServicesReport of(ServiceCatalogue catalogue, List<Sign> signs, Instant now) {
        var missing = new TreeSet<>(catalogue.all().stream().map(ServiceInfo::name).toList());
        var notReady = new TreeSet<String>();
        signs.forEach(sign -> notReady.addAll(sign.beat().services()));
        missing.removeAll(notReady);
        signs.stream().filter(sign -> sign.beat().ready()).forEach(sign -> sign.beat().services().forEach(notReady::remove));
        return new ServicesReport(missing.isEmpty() && notReady.isEmpty() ? "UP" : "DEGRADED",
                signs.stream().map(sign -> process(sign, now)).toList(), List.copyOf(missing), List.copyOf(notReady));
    }

    private static Process process(Sign sign, Instant now) {
        var beat = sign.beat();
        return new Process(beat.process(), beat.services(), beat.ready(), beat.address(), beat.version(),
                Math.max(0, Duration.between(sign.at(), now).toMillis()));
    }
}

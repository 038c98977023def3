package io.edrs.platform.kernel.health;

import io.edrs.platform.kernel.dispatch.ConsumerFleet;
import io.edrs.platform.kernel.service.HealthCheck;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The three probes: liveness needs nothing but the process, startup its subscriptions, readiness all it depends on. */
@Controller("/health")
@ExecuteOn(TaskExecutors.BLOCKING)
class HealthController {

    /** @param status {@code UP} or {@code DOWN} */
    record Health(String status, String process, String target, List<String> services, Map<String, String> checks) {}

    private final List<HealthCheck> checks;
    private final ConsumerFleet fleet;
    private final ProcessInfo process;
    private final ServiceCatalogue catalogue;

    HealthController(List<HealthCheck> checks, ConsumerFleet fleet, ProcessInfo process, ServiceCatalogue catalogue) {
        this.checks = checks;
        this.fleet = fleet;
        this.process = process;
        this.catalogue = catalogue;
    }

    @Get("/liveness")
    Health liveness() {
        return health(Map.of());
    }

    @Get("/startup")
    HttpResponse<Health> startup() {
        return answer(Map.of("subscriptions", word(fleet.isListening())), HttpStatus.GATEWAY_TIMEOUT);
    }

    @Get("/readiness")
    HttpResponse<Health> readiness() {
        var results = new TreeMap<String, String>();
        results.put("subscriptions", word(fleet.isListening()));
        checks.forEach(check -> results.put(check.name(), word(check.isWell())));
        return answer(results, HttpStatus.SERVICE_UNAVAILABLE);
    }

    private HttpResponse<Health> answer(Map<String, String> results, HttpStatus whenDown) {
        var health = health(results);
        return HttpResponse.status(health.status().equals("UP") ? HttpStatus.OK : whenDown).body(health);
    }

    private Health health(Map<String, String> results) {
        return new Health(word(!results.containsValue("DOWN")), process.name(), process.target(), catalogue.running(), results);
    }

    private static String word(boolean well) {
        return well ? "UP" : "DOWN";
    }
}

package io.edrs.shared.health;

import io.edrs.platform.kernel.dispatch.Presence;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;

/** The health of the whole, by the heartbeats of its processes. */
@Controller("/api/v1/health")
@ExecuteOn(TaskExecutors.BLOCKING)
class ServicesController {

    private final Presence presence;
    private final ServiceCatalogue catalogue;
    private final Clock clock;

    ServicesController(Presence presence, ServiceCatalogue catalogue, Clock clock) {
        this.presence = presence;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Get("/services")
    ServicesReport services(Caller caller) {
        caller.require("admin");
        return ServicesReport.of(catalogue, presence.signs(), clock.instant());
    }
}

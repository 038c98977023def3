package io.edrs.shared.discovery;

import io.edrs.platform.kernel.dispatch.Presence;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import org.jspecify.annotations.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Where a service is to be found, or all of them. */
@Controller("/api/v1/discovery")
@ExecuteOn(TaskExecutors.BLOCKING)
class DiscoveryController {

    private final Presence presence;
    private final ServiceCatalogue catalogue;

    DiscoveryController(Presence presence, ServiceCatalogue catalogue) {
        this.presence = presence;
        this.catalogue = catalogue;
    }

    @Get
    Places find(Caller caller, @Nullable @QueryValue String service) {
        caller.require("admin");
        return Places.of(catalogue, presence.signs(), service);
    }

    /** Which services take which events, whether they run or not. */
    @Get("/routes")
    Routes routes(Caller caller) {
        caller.require("admin");
        return Routes.of(catalogue);
    }
}

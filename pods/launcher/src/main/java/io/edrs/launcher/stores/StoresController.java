package io.edrs.launcher.stores;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** Which service of this process uses which store. */
@Controller("/api/v1/stores")
@Requires(beans = Stores.class)
@ExecuteOn(TaskExecutors.BLOCKING)
class StoresController {

    /** @param stores by service and port */
    record Report(List<StoreLine> stores) {}

    private final Stores stores;

    StoresController(Stores stores) {
        this.stores = stores;
    }

    @Get
    Report stores(Caller caller) {
        caller.require("admin");
        return new Report(stores.lines());
    }
}

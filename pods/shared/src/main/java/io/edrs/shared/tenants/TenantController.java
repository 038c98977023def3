package io.edrs.shared.tenants;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.service.Tenant;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tenants, for operators; an administrator of one tenant sees that one. */
@Controller("/api/v1/tenants")
@ExecuteOn(TaskExecutors.BLOCKING)
class TenantController {

    record NewTenant(String id, @Nullable String displayName) {}

    record TenantPage(List<Tenant> tenants) {}

    private final TenantRegistry registry;

    TenantController(TenantRegistry registry) {
        this.registry = registry;
    }

    @Post
    HttpResponse<Tenant> create(Caller caller, @Body NewTenant wanted) {
        caller.requireOperator();
        var isNew = wanted.id() == null || registry.find(wanted.id()).isEmpty();
        var tenant = registry.create(wanted.id(), wanted.displayName());
        return isNew ? HttpResponse.created(tenant) : HttpResponse.ok(tenant);
    }

    @Get
    TenantPage list(Caller caller) {
        caller.require("admin");
        return new TenantPage(caller.everyTenant() ? registry.all() : List.of(registry.get(caller.tenant())));
    }

    @Get("/{id}")
    Tenant find(Caller caller, String id) {
        caller.require("admin");
        if (!id.equals(caller.tenant())) {
            caller.requireOperator();
        }
        return registry.get(id);
    }

    @Post("/{id}/suspend")
    Tenant suspend(Caller caller, String id) {
        caller.requireOperator();
        return registry.suspend(id);
    }

    @Post("/{id}/resume")
    Tenant resume(Caller caller, String id) {
        caller.requireOperator();
        return registry.resume(id);
    }

    @Delete("/{id}")
    TenantReceipt delete(Caller caller, String id, @QueryValue(defaultValue = "false") boolean purge) {
        caller.requireOperator();
        return purge ? registry.purge(id) : registry.delete(id);
    }
}

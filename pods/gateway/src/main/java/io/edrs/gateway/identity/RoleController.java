package io.edrs.gateway.identity;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.issuer.Role;
import io.edrs.platform.kernel.issuer.Roles;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Roles, for operators. */
@Controller("/api/v1/roles")
@ExecuteOn(TaskExecutors.BLOCKING)
class RoleController {

    private static final Set<String> SCOPES = Set.of("ask", "ingest", "assist", "admin");

    /** @param scopes ask, ingest, admin @param tier standard unless said */
    record WantedRole(Set<String> scopes, @Nullable String tier) {}

    record RolePage(List<Role> roles) {}

    private final Roles roles;

    RoleController(Roles roles) {
        this.roles = roles;
    }

    @Get
    RolePage list(Caller caller) {
        caller.requireOperator();
        return new RolePage(roles.all());
    }

    /** Makes or changes a role; the given ones stay as they are, and no other is for all tenants. */
    @Put("/{name}")
    HttpResponse<Role> put(Caller caller, String name, @Body WantedRole wanted) {
        caller.requireOperator();
        var tier = Objects.requireNonNullElse(wanted.tier(), ApiKey.STANDARD);
        if (isGiven(name) || !name.matches("[a-z][a-z0-9-]{0,62}")) {
            throw new EdrsException(IdentityError.ROLE_INVALID, "The role '%s' cannot be set; use another name of small letters, digits and strokes.".formatted(name));
        }
        if (wanted.scopes() == null || !SCOPES.containsAll(wanted.scopes()) || !ApiKey.TIERS.contains(tier)) {
            throw new EdrsException(IdentityError.ROLE_INVALID, "A role has scopes out of %s and a tier out of %s.".formatted(SCOPES, ApiKey.TIERS));
        }
        var role = new Role(name, wanted.scopes(), false, tier);
        roles.put(role);
        return HttpResponse.ok(role);
    }

    @Delete("/{name}")
    HttpResponse<?> remove(Caller caller, String name) {
        caller.requireOperator();
        if (isGiven(name) || !roles.remove(name)) {
            throw new EdrsException(IdentityError.ROLE_UNKNOWN, "There is no role '%s' that could be removed.".formatted(name));
        }
        return HttpResponse.noContent();
    }

    private static boolean isGiven(String name) {
        return Role.GIVEN.stream().anyMatch(role -> role.name().equals(name));
    }
}

package io.edrs.gateway.identity;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.issuer.Role;
import io.edrs.platform.kernel.issuer.Roles;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** Which groups of the identity provider have which role, for operators. */
@Controller("/api/v1/group-roles")
@ExecuteOn(TaskExecutors.BLOCKING)
class GroupController {

    record GroupPage(List<Role.OfGroup> groups) {}

    private final Roles roles;

    GroupController(Roles roles) {
        this.roles = roles;
    }

    @Get
    GroupPage list(Caller caller) {
        caller.requireOperator();
        return new GroupPage(roles.groups());
    }

    /** The group has that role from now on, and no other. */
    @Put
    HttpResponse<Role.OfGroup> give(Caller caller, @Body Role.OfGroup wanted) {
        caller.requireOperator();
        if (wanted.group() == null || wanted.group().isBlank() || wanted.group().length() > 256) {
            throw new EdrsException(IdentityError.ROLE_INVALID, "A group has a name of 1 to 256 characters, as the identity provider says it.");
        }
        if (wanted.role() == null || roles.find(wanted.role()).isEmpty()) {
            throw new EdrsException(IdentityError.ROLE_UNKNOWN, "There is no role '%s'; GET /api/v1/roles lists the ones there are.".formatted(wanted.role()));
        }
        roles.give(wanted.group(), wanted.role());
        return HttpResponse.ok(wanted);
    }

    /** @param group its name, which may have strokes */
    @Delete
    HttpResponse<?> take(Caller caller, @QueryValue String group) {
        caller.requireOperator();
        if (!roles.take(group)) {
            throw new EdrsException(IdentityError.GROUP_UNKNOWN, "The group '%s' has no role.".formatted(group));
        }
        return HttpResponse.noContent();
    }
}

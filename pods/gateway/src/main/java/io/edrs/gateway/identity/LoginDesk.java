package io.edrs.gateway.identity;

import io.edrs.gateway.Sessions;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.issuer.People;
import io.edrs.platform.kernel.issuer.Person;
import io.edrs.platform.kernel.issuer.Roles;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Lets people in whom the identity provider vouches for, into one of their own tenants. */
@Singleton
final class LoginDesk {

    private final @Nullable Provider provider;
    private final @Nullable People people;
    private final Roles roles;
    private final Table<Tenant> tenants;
    private final Sessions sessions;

    LoginDesk(@Nullable Provider provider, @Nullable People people, Roles roles, Tables tables, Sessions sessions) {
        this.provider = provider;
        this.people = people;
        this.roles = roles;
        this.tenants = tables.open(Tenant.TABLE, Tenant.class);
        this.sessions = sessions;
    }

    /** Throws {@code LOGIN_ABSENT} when nobody can log in here. */
    Provider provider() {
        if (provider == null) {
            throw new EdrsException(IdentityError.LOGIN_ABSENT, "No identity provider is configured. Set EDRS_OIDC_ISSUER to its issuer URL, "
                    + "EDRS_OIDC_CLIENT_ID and, unless the client is public, EDRS_OIDC_CLIENT_SECRET.");
        }
        return provider;
    }

    Sessions.Tokens tokens(Attempt attempt, String code) {
        var person = person(attempt, code);
        return sessions.begin(person, tenant(person, attempt.tenant()));
    }

    String handOver(Attempt attempt, String code) {
        var person = person(attempt, code);
        return sessions.handOver(person, tenant(person, attempt.tenant()));
    }

    private Person person(Attempt attempt, String code) {
        var claims = provider().redeem(code, attempt);
        if (people == null) {
            throw new IllegalStateException("A provider without people.");
        }
        return people.of(claims);
    }

    private String tenant(Person person, @Nullable String wanted) {
        if (roles.of(person.groups()).scopes().isEmpty()) {
            throw new EdrsException(KernelError.NOT_PERMITTED, "None of your groups has a role here; an operator gives one at /api/v1/group-roles.");
        }
        if (wanted == null && person.tenants().size() > 1) {
            throw new EdrsException(IdentityError.LOGIN_INVALID, "You belong to %s; say which with /api/v1/auth/login?tenant=….".formatted(person.tenants()));
        }
        var tenant = wanted == null ? person.tenants().stream().findFirst().orElse("") : wanted;
        if (!person.tenants().contains(tenant) || tenants.find(tenant).filter(Tenant::isActive).isEmpty()) {
            throw new EdrsException(KernelError.NOT_PERMITTED, "You may not act for tenant '%s', or it is not there.".formatted(tenant));
        }
        return tenant;
    }
}

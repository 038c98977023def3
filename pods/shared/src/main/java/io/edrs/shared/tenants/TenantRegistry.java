package io.edrs.shared.tenants;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.provision.TenantProvisioning;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.service.TenantPurges;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.store.TenantCipher;
import io.edrs.schema.EventIds;
import io.edrs.schema.Priority;
import io.edrs.schema.shared.TenantActivated;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The life of tenants; every step may be repeated, and a step cut short is finished by repeating it. */
@Singleton
final class TenantRegistry {

    static final String PROVISIONING = "provisioning";
    static final String ACTIVE = "active";
    static final String SUSPENDED = "suspended";
    static final String DELETED = "deleted";

    private static final String SERVICE = "shared.tenants";

    private final Table<Tenant> table;
    private final TenantProvisioning provisioning;
    private final Inlet inlet;
    private final TenantCipher cipher;
    private final TenantPurges purges;
    private final Clock clock;

    TenantRegistry(Tables tables, TenantProvisioning provisioning, Inlet inlet, TenantCipher cipher, TenantPurges purges, Clock clock) {
        this.table = tables.open(Tenant.TABLE, Tenant.class);
        this.provisioning = provisioning;
        this.inlet = inlet;
        this.cipher = cipher;
        this.purges = purges;
        this.clock = clock;
    }

    /** Makes the tenant, or what is missing of it; its display name becomes the given one. */
    Tenant create(@Nullable String wanted, @Nullable String displayName) {
        var id = TenantNames.id(wanted);
        var name = TenantNames.display(id, displayName);
        var known = find(id);
        known.map(Tenant::status).filter(status -> status.equals(SUSPENDED) || status.equals(DELETED)).ifPresent(status -> {
            throw state(id, status, status.equals(SUSPENDED) ? "resume it" : "choose another name");
        });
        // A tenant at work stays active while what it lacks is added.
        return activate(new Tenant(id, name, known.map(Tenant::status).orElse(PROVISIONING),
                known.map(Tenant::createdAt).orElseGet(clock::instant)));
    }

    Tenant suspend(String id) {
        requireNotDefault(id, "suspended");
        var tenant = get(id);
        if (tenant.status().equals(DELETED)) {
            throw state(id, DELETED, "there is nothing to suspend");
        }
        return save(tenant, SUSPENDED);
    }

    Tenant resume(String id) {
        var tenant = get(id);
        if (tenant.status().equals(DELETED)) {
            throw state(id, DELETED, "it cannot be resumed");
        }
        return activate(tenant);
    }

    /** Stops the tenant for good and removes it from the broker. Its name stays taken for good. */
    TenantReceipt delete(String id) {
        requireNotDefault(id, "deleted");
        var tenant = get(id);
        if (!tenant.status().equals(DELETED)) {
            save(tenant, SUSPENDED);
        }
        provisioning.remove(id);
        save(tenant, DELETED);
        return TenantReceipt.of(id, clock.instant());
    }

    /** Deletes it, destroys its keys and erases what the stores hold of it; repeat it when something could not be reached. */
    TenantReceipt purge(String id) {
        var receipt = delete(id);
        cipher.destroy(id);
        return receipt.purged(purges.purge(id));
    }

    List<Tenant> all() {
        return table.all().values().stream().sorted(Comparator.comparing(Tenant::id)).toList();
    }

    Tenant get(String id) {
        return find(id).orElseThrow(() -> new EdrsException(TenantError.TENANT_NOT_FOUND,
                "There is no tenant '%s'; 'edrs tenants list' shows the ones there are.".formatted(id)));
    }

    Optional<Tenant> find(String id) {
        return table.find(id);
    }

    /** The default tenant, made when it is not there. */
    void ensureDefault() {
        if (find(ApiKey.DEFAULT_TENANT).isEmpty()) {
            create(ApiKey.DEFAULT_TENANT, "Default");
        }
    }

    /** Adds to a tenant what this version of the program needs, or finishes what was cut short. */
    void ensure(Tenant tenant) {
        if (tenant.isActive()) {
            provisioning.ensure(tenant.id());
        } else if (tenant.status().equals(PROVISIONING)) {
            activate(tenant);
        }
    }

    private Tenant activate(Tenant tenant) {
        table.put(tenant.id(), tenant);
        provisioning.ensure(tenant.id());
        var active = save(tenant, ACTIVE);
        announce(active);
        return active;
    }

    private void announce(Tenant tenant) {
        var born = EventIds.atMillis(tenant.createdAt().toEpochMilli());
        inlet.accept(new Inlet.Entry(EventIds.derive(born, "tenant/" + tenant.id() + "/activated"), tenant.id(), SERVICE,
                Priority.NORMAL, new TenantActivated(tenant.id(), tenant.displayName()), null));
    }

    private Tenant save(Tenant tenant, String status) {
        var saved = new Tenant(tenant.id(), tenant.displayName(), status, tenant.createdAt());
        table.put(saved.id(), saved);
        return saved;
    }

    private static void requireNotDefault(String id, String what) {
        if (id.equals(ApiKey.DEFAULT_TENANT)) {
            throw new EdrsException(TenantError.TENANT_STATE,
                    "The tenant '%s' cannot be %s: keys for all tenants act for it unless they say otherwise.".formatted(id, what));
        }
    }

    private static EdrsException state(String id, String status, String advice) {
        return new EdrsException(TenantError.TENANT_STATE, "Tenant '%s' is %s; %s.".formatted(id, status, advice));
    }
}

package io.edrs.platform.store;

import java.util.Optional;
import java.util.function.Supplier;

/** The tenant for whom the calling thread works in a relational store; outside of one there are no rows. */
public final class TenantScope {

    private static final ScopedValue<String> TENANT = ScopedValue.newInstance();

    private TenantScope() {}

    /** Runs the work for the tenant; transactions that begin in it see the rows of that tenant alone. */
    public static <T> T in(String tenant, Supplier<T> work) {
        return ScopedValue.where(TENANT, Names.tenant(tenant)).call(work::get);
    }

    /** The tenant, empty outside of any. */
    public static Optional<String> current() {
        return TENANT.isBound() ? Optional.of(TENANT.get()) : Optional.empty();
    }
}

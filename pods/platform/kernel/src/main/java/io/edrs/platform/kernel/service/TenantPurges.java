package io.edrs.platform.kernel.service;

import java.util.List;

/** Erases what the stores hold of a tenant, in every process that runs its services. */
public interface TenantPurges {

    /** Tells every process to erase, those that start later too, and waits a moment for them; may be repeated. */
    Outcome purge(String tenant);

    /**
     * @param removed what went, one line each
     * @param kept what did not, and why, one line each
     */
    record Outcome(List<String> removed, List<String> kept) {}
}

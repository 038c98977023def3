package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How the tables of services are kept apart: by row-level security alone, or in a schema per tenant as well. */
public enum Tenancy {
    SHARED, SCHEMA_PER_TENANT;

    private static final int LONGEST_NAME = 63;

    /** The tenancy a setting names. */
    public static Tenancy of(String setting) {
        return switch (setting) {
            case "shared" -> SHARED;
            case "schema-per-tenant" -> SCHEMA_PER_TENANT;
            default -> throw new EdrsException(KernelError.CONFIGURATION_INVALID,
                    "The tenancy '" + setting + "' is unknown; use shared or schema-per-tenant.");
        };
    }

    /** The schema of a service's tables for a tenant; without a tenant there is none of its own. */
    String schema(String service, String tenant) {
        var shared = ServiceSchema.nameOf(service);
        if (this == SHARED || tenant.isEmpty()) {
            return shared;
        }
        var name = shared + "__" + tenant;
        return name.length() <= LONGEST_NAME ? name
                : shared + "__" + UUID.nameUUIDFromBytes(tenant.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
    }
}

package io.edrs.platform.kernel.http;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key as the table {@code api-keys} holds it, under the SHA-256 of the key itself.
 *
 * @param id names the key without revealing it
 * @param tenants the tenants it may act for; {@code *} for all
 * @param scopes {@code ask}, {@code ingest}, {@code admin}
 * @param expiresAt null for never
 */
public record ApiKey(String id, String name, List<String> tenants, Set<String> scopes, Instant createdAt,
        @Nullable Instant expiresAt) {

    /** The table's name. */
    public static final String TABLE = "api-keys";

    /** The tenant of keys that may act for all and name none. */
    public static final String DEFAULT_TENANT = "default";
}

package io.edrs.platform.kernel.http;

import io.edrs.schema.TableRow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An API key as the table {@code api-keys} holds it, under the SHA-256 of the key itself.
 *
 * @param id names the key without revealing it
 * @param tenants the tenants it may act for; {@code *} for all
 * @param scopes {@code ask}, {@code ingest}, {@code admin}
 * @param expiresAt null for never
 * @param tier how much it may ask, one of {@link #TIERS}; null is {@code unlimited} for an operator's key and {@code standard} for any other
 */
public record ApiKey(String id, String name, List<String> tenants, Set<String> scopes, Instant createdAt,
        @Nullable Instant expiresAt, @Nullable String tier) implements TableRow {

    public ApiKey {
        tier = tier == null ? (tenants.contains("*") ? UNLIMITED : STANDARD) : tier;
    }

    /** A key of the tier that is usual for its tenants. */
    public ApiKey(String id, String name, List<String> tenants, Set<String> scopes, Instant createdAt, @Nullable Instant expiresAt) {
        this(id, name, tenants, scopes, createdAt, expiresAt, null);
    }

    /** Among the tenants of a key: all there are. */
    public static final String EVERY_TENANT = "*";

    /** The tier of keys that name none. */
    public static final String STANDARD = "standard";

    /** The tier that is never throttled. */
    public static final String UNLIMITED = "unlimited";

    /** The tiers there are. */
    public static final List<String> TIERS = List.of(STANDARD, "professional", "enterprise", UNLIMITED);

    /** The table's name. */
    public static final String TABLE = "api-keys";

    /** The tenant of keys that may act for all and name none. */
    public static final String DEFAULT_TENANT = "default";

    /** The same, for that tenant and those of its scopes alone. */
    public ApiKey narrowed(String tenant, Set<String> to) {
        return new ApiKey(id, name, List.of(tenant), to.stream().filter(scopes::contains).collect(Collectors.toSet()), createdAt, expiresAt, tier);
    }

    /** Whether it may act for that tenant. */
    public boolean mayActFor(String tenant) {
        return tenants.contains("*") || tenants.contains(tenant);
    }

    /** Whether it is still good at that moment. */
    public boolean isGoodAt(Instant moment) {
        return expiresAt == null || moment.isBefore(expiresAt);
    }

    /** The same, of no use from then on, or from earlier when it expires earlier. */
    public ApiKey expiringBy(Instant moment) {
        var end = expiresAt != null && expiresAt.isBefore(moment) ? expiresAt : moment;
        return new ApiKey(id, name, tenants, scopes, createdAt, end, tier);
    }

    @Override
    public boolean belongsTo(String tenant, String key) {
        return tenants.equals(List.of(tenant));
    }
}

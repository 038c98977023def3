package io.edrs.platform.kernel.issuer;

import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.schema.TableRow;
import java.util.List;
import java.util.Set;

/**
 * What a group of people may, as the table {@code roles} holds it under its name; the roles of {@link #GIVEN} are there without being held.
 *
 * @param scopes {@code ask}, {@code ingest}, {@code assist}, {@code admin}
 * @param everyTenant whether it is for all tenants: an operator's
 * @param tier how much it may ask, one of {@link ApiKey#TIERS}
 */
public record Role(String name, Set<String> scopes, boolean everyTenant, String tier) implements TableRow {

    /** The table's name. */
    public static final String TABLE = "roles";

    /** The table of groups, the name of a role under the name of each group. */
    public static final String GROUPS = "group-roles";

    /** The roles that every system has. */
    public static final List<Role> GIVEN = List.of(
            new Role("reader", Set.of("ask"), false, ApiKey.STANDARD),
            new Role("contributor", Set.of("ask", "ingest"), false, ApiKey.STANDARD),
            new Role("assistant", Set.of("ask", "assist"), false, ApiKey.STANDARD),
            new Role("administrator", Set.of("ask", "ingest", "admin"), false, "professional"),
            new Role("operator", Set.of("ask", "ingest", "admin"), true, ApiKey.UNLIMITED));

    /** A group of the identity provider and the role of those in it. */
    public record OfGroup(String group, String role) implements TableRow {

        @Override
        public boolean belongsTo(String tenant, String key) {
            // The identity provider's, for all tenants.
            return false;
        }
    }

    @Override
    public boolean belongsTo(String tenant, String key) {
        // The operator's, for all tenants.
        return false;
    }
}

package io.edrs.platform.adapters.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The plain roles beside the owner: one that calls run as, one for the jobs that cross tenants. None can log in. */
final class Roles {

    private static final String MISSING = """
            select r.name, exists (select from pg_roles where rolname = r.name) from unnest(?) as r (name)
            where not exists (select from pg_roles p where p.rolname = r.name and (pg_has_role(current_user, p.oid, 'member')))""";
    private static final int GRANT_OPTIONS_SINCE = 16;
    private final PostgresConfig config;

    Roles(PostgresConfig config) {
        this.config = config;
    }

    private record Missing(String role, boolean exists) {}

    /** Creates what the owner lacks and lets it become them. */
    void ensure(Connection owner) throws SQLException {
        for (var missing : missing(owner)) {
            try (var statement = owner.createStatement()) {
                if (!missing.exists()) {
                    statement.execute("create role " + Quoted.name(missing.role()) + " nologin");
                }
                // Becoming it must be said: the owner has none of its sight.
                statement.execute("grant " + Quoted.name(missing.role()) + " to current_user" + withoutInheritance(owner));
            } catch (SQLException e) {
                // Another process may have created it at the same moment.
                if (missing(owner).stream().anyMatch(missing::equals) || !"42710".equals(e.getSQLState())) {
                    throw ConnectFailures.noRole(config, missing.role());
                }
            }
        }
    }

    private static String withoutInheritance(Connection owner) throws SQLException {
        return owner.getMetaData().getDatabaseMajorVersion() < GRANT_OPTIONS_SINCE ? "" : " with inherit false";
    }

    private List<Missing> missing(Connection owner) throws SQLException {
        var wanted = config.becomesAppRole() ? List.of(config.jobsRole(), config.appRole()) : List.of(config.jobsRole());
        try (var query = owner.prepareStatement(MISSING)) {
            query.setArray(1, owner.createArrayOf("text", wanted.toArray()));
            var missing = new ArrayList<Missing>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    missing.add(new Missing(rows.getString(1), rows.getBoolean(2)));
                }
            }
            return missing;
        }
    }
}

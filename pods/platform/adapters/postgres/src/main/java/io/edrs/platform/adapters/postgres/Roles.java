package io.edrs.platform.adapters.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plain roles beside the owner: one that calls run as, one for the jobs that cross tenants. None can log in. */
final class Roles {

    private static final String MISSING = """
            select r.name, exists (select from pg_roles where rolname = r.name) from unnest(?) as r (name)
            where not exists (select from pg_roles p where p.rolname = r.name and (pg_has_role(current_user, p.oid, 'member')))""";
    private static final Logger LOG = LoggerFactory.getLogger(Roles.class);
    private static final int TRIES = 3;
    private static final int GRANT_OPTIONS_SINCE = 16;
    private final PostgresConfig config;

    Roles(PostgresConfig config) {
        this.config = config;
    }

    private record Missing(String role, boolean exists) {}

    /** Creates what the owner lacks and lets it become them; others may be doing the same at this moment. */
    void ensure(Connection owner) throws SQLException {
        var lacking = missing(owner);
        for (var left = TRIES; left > 0 && !lacking.isEmpty(); left--) {
            for (var missing : lacking) {
                try (var statement = owner.createStatement()) {
                    create(statement, missing, withoutInheritance(owner));
                } catch (SQLException e) {
                    LOG.debug("The role {} was not made: {}", missing.role(), e.getMessage());
                }
            }
            lacking = missing(owner);
        }
        for (var missing : lacking) {
            throw ConnectFailures.noRole(config, missing.role());
        }
    }

    private static void create(Statement statement, Missing missing, String withoutInheritance) throws SQLException {
        if (!missing.exists()) {
            statement.execute("create role " + Quoted.name(missing.role()) + " nologin");
        }
        // Becoming it must be said: the owner has none of its sight.
        statement.execute("grant " + Quoted.name(missing.role()) + " to current_user" + withoutInheritance);
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

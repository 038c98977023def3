package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.SqlFailures;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What keeps a database from being used, one line each that says what to do. */
final class ConnectFailures {

    private ConnectFailures() {}

    /** Empty when the server said nothing. */
    static Optional<EdrsException> of(PostgresConfig config, Throwable thrown) {
        return SqlFailures.within(thrown).map(sql -> {
            var advice = advice(config, sql);
            return advice == null ? SqlFailures.of("prepare the store", sql)
                    : new EdrsException(KernelError.CONFIGURATION_INVALID, advice, sql);
        });
    }

    static EdrsException tooOld(PostgresConfig config, String version) {
        return new EdrsException(KernelError.CONFIGURATION_INVALID,
                "PostgreSQL at %s is version %s; use 14 or newer.".formatted(place(config), version));
    }

    static EdrsException noRole(PostgresConfig config, String role) {
        var user = Quoted.name(config.owner().user());
        return new EdrsException(KernelError.CONFIGURATION_INVALID, ("The user %s may not create or become the role %s; as an "
                + "administrator run: create role %2$s; grant %2$s to %1$s;").formatted(user, Quoted.name(role)));
    }

    private static @Nullable String advice(PostgresConfig config, SQLException sql) {
        var user = config.owner().user();
        var database = databaseOf(config);
        return switch (String.valueOf(sql.getSQLState())) {
            case "28P01", "28000" -> "PostgreSQL at %s refuses the user '%s'; correct the user and the password in the URL."
                    .formatted(place(config), user);
            case "3D000" -> "PostgreSQL at %s has no database '%s'; create it: create database %s owner %s;"
                    .formatted(place(config), database, Quoted.name(database), Quoted.name(user));
            case "42501" -> "The user '%s' may not create what EDRS needs in '%s' (%s); as an administrator run: grant create on database %s to %s;"
                    .formatted(user, database, String.valueOf(sql.getMessage()).lines().findFirst().orElse(""),
                            Quoted.name(database), Quoted.name(user));
            default -> null;
        };
    }

    private static String place(PostgresConfig config) {
        return config.jdbcUrl().replaceFirst("^jdbc:postgresql://", "").replaceFirst("/.*", "");
    }

    private static String databaseOf(PostgresConfig config) {
        return config.jdbcUrl().replaceFirst("^jdbc:postgresql://[^/]*/", "").replaceFirst("\\?.*", "");
    }
}

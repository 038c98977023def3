package io.edrs.platform.adapters.postgres;

/**
 * Where the database is, and who connects.
 *
 * @param jdbcUrl for example {@code jdbc:postgresql://127.0.0.1:5432/edrs}
 * @param appUser the role of the pool; it owns nothing
 * @param ownerUser the role that migrates the schema {@code edrs}, on one connection at the start
 * @param connections the most connections of the pool
 */
public record PostgresConfig(
        String jdbcUrl, String appUser, String appPassword, String ownerUser, String ownerPassword, int connections) {

    /** With a pool of at most 16 connections. */
    public PostgresConfig(String jdbcUrl, String appUser, String appPassword, String ownerUser, String ownerPassword) {
        this(jdbcUrl, appUser, appPassword, ownerUser, ownerPassword, 16);
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "PostgresConfig[jdbcUrl=" + jdbcUrl + ", appUser=" + appUser + ", ownerUser=" + ownerUser
                + ", connections=" + connections + "]";
    }
}

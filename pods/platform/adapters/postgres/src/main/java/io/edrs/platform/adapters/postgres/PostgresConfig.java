package io.edrs.platform.adapters.postgres;

/**
 * Where the database is, and who connects.
 *
 * @param jdbcUrl for example {@code jdbc:postgresql://127.0.0.1:5432/edrs}
 * @param login who the pool connects as
 * @param owner who migrates the schemas, on one connection at the start
 * @param appRole the role that calls run as; it owns nothing
 * @param connections the most connections of the pool
 */
public record PostgresConfig(String jdbcUrl, Login login, Login owner, String appRole, int connections) {

    private static final int USUAL_CONNECTIONS = 16;

    /** A user and its password. */
    public record Login(String user, String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /** With a plain user for the pool and another who owns the schemas. */
    public PostgresConfig(String jdbcUrl, String appUser, String appPassword, String ownerUser, String ownerPassword, int connections) {
        this(jdbcUrl, new Login(appUser, appPassword), new Login(ownerUser, ownerPassword), appUser, connections);
    }

    /** With a pool of at most 16 connections. */
    public PostgresConfig(String jdbcUrl, String appUser, String appPassword, String ownerUser, String ownerPassword) {
        this(jdbcUrl, appUser, appPassword, ownerUser, ownerPassword, USUAL_CONNECTIONS);
    }

    /** One user for both; its calls run as the plain role {@code <user>_app}, which it creates and may become. */
    public static PostgresConfig ofUser(String jdbcUrl, Login user, int connections) {
        return new PostgresConfig(jdbcUrl, user, user, user.user() + "_app", connections);
    }

    /** Who owns the schemas. */
    public String ownerUser() {
        return owner.user();
    }

    /** The owner's password. */
    public String ownerPassword() {
        return owner.password();
    }

    /** Who the pool connects as. */
    public String appUser() {
        return login.user();
    }

    /** The password of the pool's user. */
    public String appPassword() {
        return login.password();
    }

    /** The role of the jobs that cross tenants. */
    public String jobsRole() {
        return owner.user() + "_jobs";
    }

    boolean becomesAppRole() {
        return !appRole.equals(login.user());
    }
}

package io.edrs.platform.servers.testing;

import java.util.Optional;

/**
 * The Pulsar and the PostgreSQL that all tests of a JVM share: the ones told by {@code EDRS_TEST_*} settings, else a pair
 * started at the first need on free ports and gone when the JVM ends. Tests keep apart by their own tenants and schemas.
 */
public record TestServers(PulsarEndpoint pulsar, DatabaseEndpoint database) {

    /** Where the broker and its admin REST interface answer. */
    public record PulsarEndpoint(String brokerUrl, String adminUrl) {}

    /** The database with its owner (migrations) and its application role (services). */
    public record DatabaseEndpoint(String jdbcUrl, String owner, String ownerPassword, String app, String appPassword) {}

    /** Returns the pair, starting it once when nobody told where one runs. */
    public static TestServers shared() {
        return new TestServers(sharedPulsar(), sharedDatabase());
    }

    /** Returns the broker alone, for tests that need no database. */
    public static PulsarEndpoint sharedPulsar() {
        return toldPulsar().orElseGet(StartedPulsar::endpoint);
    }

    /** Returns the database alone, for tests that need no broker. */
    public static DatabaseEndpoint sharedDatabase() {
        return toldDatabase().orElseGet(StartedPostgres::endpoint);
    }

    /** Returns the URL of a Cassandra without keyspace, started once; empty without a JDK 17, which the server needs. */
    public static Optional<String> sharedCassandra() {
        return Java17.home().map(found -> StartedCassandra.url());
    }

    /** Returns the URL of a bucket of an S3 server, started once; empty without its program. */
    public static Optional<String> sharedS3() {
        return StartedVersitygw.url();
    }

    private static Optional<PulsarEndpoint> toldPulsar() {
        return told("EDRS_TEST_PULSAR_URL").map(url -> new PulsarEndpoint(url, required("EDRS_TEST_PULSAR_ADMIN_URL")));
    }

    private static Optional<DatabaseEndpoint> toldDatabase() {
        return told("EDRS_TEST_DATABASE_URL").map(url -> new DatabaseEndpoint(url,
                required("EDRS_TEST_DATABASE_OWNER"), required("EDRS_TEST_DATABASE_OWNER_PASSWORD"),
                required("EDRS_TEST_DATABASE_APP"), required("EDRS_TEST_DATABASE_APP_PASSWORD")));
    }

    private static Optional<String> told(String name) {
        return Optional.ofNullable(System.getProperty(name, System.getenv(name))).filter(text -> !text.isBlank());
    }

    private static String required(String name) {
        return told(name).orElseThrow(() -> new IllegalStateException(
                "set " + name + " as well: the test servers are told only in part"));
    }
}

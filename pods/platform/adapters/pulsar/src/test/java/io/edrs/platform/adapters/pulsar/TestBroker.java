package io.edrs.platform.adapters.pulsar;

import java.time.Clock;
import io.edrs.platform.servers.testing.TestServers;
import java.time.Duration;
import java.util.List;

/** The broker that the tests of this module share, with a tenant of this run for them. */
final class TestBroker {

    static final String TENANT = "test-" + Long.toHexString(System.nanoTime());
    static final String NAMESPACE = TENANT + "/contract";
    private static final TestServers.PulsarEndpoint PULSAR = TestServers.sharedPulsar();

    private TestBroker() {}

    static PulsarConnection connect() {
        return PulsarConnection.to(PULSAR.brokerUrl());
    }

    static String adminUrl() {
        return PULSAR.adminUrl();
    }

    static PulsarAdministration administration(PulsarConnection connection, SchemaDefinitions schemas) {
        return new PulsarAdministration(PULSAR.adminUrl(), connection, schemas, Clock.systemUTC());
    }

    /** Makes the tenant of this run and the tables' namespace where they are missing. */
    static void provision(PulsarConnection connection) {
        try (var administration = administration(connection, type -> null)) {
            administration.createNamespaces(TENANT, List.of("contract"), Duration.ofDays(1));
            administration.createTableNamespace("edrs", "tables");
        }
    }
}

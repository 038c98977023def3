package io.edrs.platform.adapters.pulsar;

/** The broker that the tests of this module share. */
final class TestBroker {

    static final String SERVICE_URL = System.getenv("EDRS_TEST_PULSAR_URL");
    static final String ADMIN_URL = System.getenv("EDRS_TEST_PULSAR_ADMIN_URL");

    private TestBroker() {}
}

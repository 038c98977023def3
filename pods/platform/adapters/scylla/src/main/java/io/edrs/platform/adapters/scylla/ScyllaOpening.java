package io.edrs.platform.adapters.scylla;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.InvalidKeyspaceException;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.StoreUrl;
import java.net.InetSocketAddress;
import java.time.Duration;

/** Connects, making the keyspace when the URL allows it, and brings the tables up to date. */
record ScyllaOpening(ScyllaConfig config) {

    private static final int PORT = 9042;
    private static final int PAGE = 256;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration REQUEST = Duration.ofSeconds(10);
    private static final Duration SCHEMA = Duration.ofSeconds(20);
    private static final String INFERRING = "com.datastax.oss.driver.internal.core.loadbalancing.DcInferringLoadBalancingPolicy";

    CqlSession open() {
        var session = CqlFailures.told(this::inKeyspace);
        try {
            new ScyllaSchema(session, config).bringUpToDate();
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private CqlSession inKeyspace() {
        try {
            return builder().withKeyspace(config.keyspace()).build();
        } catch (InvalidKeyspaceException e) {
            create(e);
            return builder().withKeyspace(config.keyspace()).build();
        }
    }

    private void create(InvalidKeyspaceException cause) {
        if (!config.mayCreate()) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "The keyspace '" + config.keyspace() + "' of " + config.url()
                    + " does not exist; create it, or add ?replication=<datacenter>:3 to have it created.", cause);
        }
        try (var session = builder().build()) {
            session.execute("CREATE KEYSPACE IF NOT EXISTS " + config.keyspace() + " WITH replication = " + config.replication());
        }
    }

    private CqlSessionBuilder builder() {
        var url = config.url();
        var builder = CqlSession.builder().withConfigLoader(driver());
        url.hosts().forEach(entry -> builder.addContactPoint(new InetSocketAddress(
                StoreUrl.host(entry).replaceAll("[\\[\\]]", ""), StoreUrl.port(entry, PORT))));
        if (!url.user().isEmpty()) {
            builder.withAuthCredentials(url.user(), url.password());
        }
        return builder;
    }

    private DriverConfigLoader driver() {
        var loader = DriverConfigLoader.programmaticBuilder(ScyllaOpening.class.getClassLoader())
                .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, CONNECT)
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, CONNECT)
                .withDuration(DefaultDriverOption.CONNECTION_SET_KEYSPACE_TIMEOUT, CONNECT)
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, REQUEST)
                .withDuration(DefaultDriverOption.METADATA_SCHEMA_REQUEST_TIMEOUT, SCHEMA)
                .withInt(DefaultDriverOption.CONNECTION_POOL_LOCAL_SIZE, config.connections() < 8 ? 1 : 2)
                .withInt(DefaultDriverOption.CONNECTION_MAX_REQUESTS, 2_048)
                .withInt(DefaultDriverOption.REQUEST_PAGE_SIZE, PAGE)
                .withString(DefaultDriverOption.REQUEST_CONSISTENCY, config.level().name())
                .withString(DefaultDriverOption.REQUEST_SERIAL_CONSISTENCY, config.serial().name());
        // Both are token-aware; one reads the data centre from the nodes it reached.
        return (config.datacenter().isEmpty() ? loader.withString(DefaultDriverOption.LOAD_BALANCING_POLICY_CLASS, INFERRING)
                : loader.withString(DefaultDriverOption.LOAD_BALANCING_LOCAL_DATACENTER, config.datacenter())).build();
    }
}

package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.store.driver.StoreUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** PostgreSQL 14 or newer, TimescaleDB included; its setting {@code tenancy} (shared or schema-per-tenant) may stand in the URL too. */
public final class PostgresDriver implements StoreDriver {

    private static final String TENANCY = "tenancy";

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("postgresql", "postgres", "timescaledb");
    }

    @Override
    public Set<StorePort> ports() {
        return Set.of(StorePort.RELATIONAL, StorePort.TIME_SERIES, StorePort.DOCUMENTS, StorePort.JOURNAL, StorePort.LOCKS);
    }

    @Override
    public Map<String, String> variables() {
        return Map.of("EDRS_STORE_TENANCY", TENANCY);
    }

    @Override
    public OpenStore open(StoreUrl url, StoreOptions options) {
        if (url.user().isEmpty() || url.path().isEmpty()) {
            throw refused("The URL " + url + " needs a user and a database: postgresql://user:password@host:5432/database.");
        }
        var login = new PostgresConfig.Login(url.user(), url.password());
        return new PostgresStore(PostgresDatabase.atFirstUse(PostgresConfig.ofUser(jdbcUrl(url), login, options.connections()),
                Tenancy.of(url.parameter(TENANCY, "shared"))));
    }

    /** The URL as the JDBC driver takes it, without user and password. */
    static String jdbcUrl(StoreUrl url) {
        return "jdbc:postgresql://" + String.join(",", url.hosts()) + "/" + encoded(url.path()) + parameters(url.parameters());
    }

    private static String parameters(Map<String, String> parameters) {
        return parameters.entrySet().stream().filter(pair -> !pair.getKey().equals(TENANCY)).map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
                .collect(Collectors.collectingAndThen(Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static EdrsException refused(String message) {
        return new EdrsException(KernelError.CONFIGURATION_INVALID, message);
    }
}

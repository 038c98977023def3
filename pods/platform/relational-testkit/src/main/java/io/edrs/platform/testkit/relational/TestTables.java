package io.edrs.platform.testkit.relational;

import io.edrs.platform.adapters.keys.FileMasterKey;
import io.edrs.platform.adapters.keys.FileTenantCipher;
import io.edrs.platform.adapters.postgres.PostgresConfig;
import io.edrs.platform.adapters.postgres.PostgresDatabase;
import io.edrs.platform.adapters.postgres.Tenancy;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.servers.testing.TestServers;
import io.edrs.platform.store.ConnectionShare;
import io.edrs.platform.store.TenantCipher;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The tables of services, in one real PostgreSQL for the whole JVM. */
public final class TestTables {

    
    private static final int CONNECTIONS = 8;
    private static final PostgresDatabase SHARED = open(Tenancy.SHARED);
    private static final TenantCipher KEYS = keys();

    private TestTables() {}

    private static TenantCipher keys() {
        try {
            var folder = Files.createTempDirectory("keys").resolve("keys");
            return new FileTenantCipher(folder, new FileMasterKey(folder.resolve("master")), new Ids(Clock.systemUTC()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shared database. */
    public static PostgresDatabase database() {
        return SHARED;
    }

    /** A pool of its own on the same server; whoever opens it closes it. */
    public static PostgresDatabase open(Tenancy tenancy) {
        var server = TestServers.sharedDatabase();
        return PostgresDatabase.atFirstUse(new PostgresConfig(server.jdbcUrl(), server.app(), server.appPassword(), server.owner(),
                server.ownerPassword(), CONNECTIONS), tenancy);
    }

    /** A context with the beans of one service, its repositories among them; close it. */
    public static ApplicationContext context(String service, Object... singletons) {
        return context(SHARED, service, singletons);
    }

    /** The same on a pool of one's own. */
    public static ApplicationContext context(PostgresDatabase database, String service, Object... singletons) {
        var name = service.replace('.', '-');
        var source = database.dataSource().of(service, new ConnectionShare(service, CONNECTIONS, Duration.ofSeconds(10)));
        var context = ApplicationContext.builder()
                .properties(Map.of("edrs.services", List.of(service), "datasources." + name + ".dialect", "POSTGRES"))
                .singletons(singletons).singletons(KEYS).banner(false).build();
        context.registerBeanDefinition(RuntimeBeanDefinition.builder(DataSource.class, () -> source)
                .qualifier(Qualifiers.byName(name)).singleton(true).build());
        return context.start();
    }
}

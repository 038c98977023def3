package io.edrs.bench.edge;

import io.edrs.launcher.serve.ServiceCatalog;
import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.http.KeyHash;
import io.edrs.platform.kernel.service.BrokerPrepared;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.testkit.fake.FakeAttempts;
import io.edrs.platform.testkit.fake.FakeClaimChecks;
import io.edrs.platform.testkit.fake.FakeCounters;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.FakeTenantCipher;
import io.edrs.platform.testkit.fake.FakeLeases;
import io.edrs.platform.testkit.fake.FakeOutputRecord;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.InMemoryTransport;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.opentelemetry.api.OpenTelemetry;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The gateway's services over stores in memory, with their real filters, on a free port of this process. */
public final class EdgeProcess implements AutoCloseable {

    /** A key with a tier, so that its requests are counted; the tier is wide enough for the load. */
    public static final String KEY = "edrs_bench-edge";
    private static final String TENANT = "default";

    private final ApplicationContext context;
    private final EmbeddedServer server;

    private EdgeProcess(ApplicationContext context) {
        this.context = context;
        context.getEventPublisher(BrokerPrepared.class).publishEvent(new BrokerPrepared());
        this.server = context.getBean(EmbeddedServer.class).start();
    }

    /** Starts it. */
    public static EdgeProcess start() {
        var clock = Clock.systemUTC();
        var tables = new InMemoryTables();
        tables.open(ApiKey.TABLE, ApiKey.class).put(KeyHash.of(KEY), new ApiKey("bench", "bench", List.of(TENANT), Set.of("ask"), clock.instant(), null));
        tables.open(Tenant.TABLE, Tenant.class).put(TENANT, new Tenant(TENANT, "Default", "active", clock.instant()));
        var services = ServiceCatalog.all().stream().filter(service -> service.pod().equals("gateway")).toList();
        return new EdgeProcess(ApplicationContext.builder().properties(properties(services)).banner(false).singletons(clock, tables, new FakeTenantCipher(), new FakeCounters(clock),
                new FakeDocumentStore(), new FakeLeases(clock), new FakeOutputRecord(clock), new FakeAttempts(), new FakeClaimChecks(),
                new InMemoryTransport(), OpenTelemetry.noop(), new SimpleMeterRegistry(), new ProcessInfo("edge", "gateway", "", "bench"),
                new ServiceCatalogue(services, names(services))).start());
    }

    private static Map<String, Object> properties(List<ServiceInfo> services) {
        var properties = new HashMap<String, Object>();
        properties.put("edrs.services", names(services));
        properties.put("edrs.bench.edge", true);
        properties.put("edrs.gateway.limits.standard", "9000000/9000000/9000000");
        properties.put("jackson.serialization-inclusion", "ALWAYS");
        properties.put("jackson.deserialization.fail-on-unknown-properties", true);
        properties.put("micronaut.server.host", "127.0.0.1");
        properties.put("micronaut.server.port", -1);
        return properties;
    }

    private static List<String> names(List<ServiceInfo> services) {
        return services.stream().map(ServiceInfo::name).toList();
    }

    /** Where it answers. */
    public URI address() {
        return server.getURI();
    }

    @Override
    public void close() {
        context.close();
    }
}

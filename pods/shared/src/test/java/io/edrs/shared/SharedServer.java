package io.edrs.shared;

import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.http.KeyHash;
import io.edrs.platform.kernel.provision.TenantProvisioning;
import io.edrs.platform.kernel.service.BrokerPrepared;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.service.TenantPurges;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.kernel.transport.BrokerAdministration;
import io.edrs.platform.testkit.fake.FakeAttempts;
import io.edrs.platform.testkit.fake.FakeClaimChecks;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.FakeLeases;
import io.edrs.platform.testkit.fake.FakeOutputRecord;
import io.edrs.schema.gateway.RequestReceived;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The services of this pod behind HTTP, on whatever broker a test brings. */
public final class SharedServer implements AutoCloseable {

    public static final List<String> SERVICES = List.of("shared.tenants", "shared.eventbus", "shared.health",
            "shared.discovery", "shared.config");
    /** Another pod's service, which takes questions and does not run here. */
    public static final ServiceInfo ANSWERER = new ServiceInfo("reasoning.aggregator", "io.edrs.reasoning.aggregator",
            List.of(RequestReceived.class), List.of());

    private final HttpClient client = HttpClient.newHttpClient();
    private final ApplicationContext context;
    private final Tables tables;
    private final URI address;

    private SharedServer(ApplicationContext context, Tables tables) {
        this.context = context;
        this.tables = tables;
        this.address = context.getBean(EmbeddedServer.class).start().getURI();
    }

    /** @param broker transport, reader, administrations and tables */
    public static SharedServer start(Object... broker) {
        var tables = one(Tables.class, broker);
        var catalogue = catalogue();
        var context = ApplicationContext.builder()
                .properties(Map.of("edrs.services", SERVICES, "micronaut.server.port", -1,
                        "jackson.serialization-inclusion", "ALWAYS", "jackson.serialization.write-dates-as-timestamps", false))
                .singletons(broker)
                .singletons(new RecordingCipher(), (TenantPurges) tenant -> new TenantPurges.Outcome(List.of("Everything of " + tenant + "."), List.of()))
                .singletons(Clock.systemUTC(), catalogue, new ProcessInfo("test-1", "all", "http://test", "1"),
                        new TenantProvisioning(one(BrokerAdministration.class, broker), catalogue, Duration.ofDays(7)),
                        new FakeDocumentStore(), new FakeClaimChecks(), new FakeAttempts(), new FakeOutputRecord(Clock.systemUTC()),
                        new FakeLeases(Clock.systemUTC()), new SimpleMeterRegistry(), OpenTelemetry.noop())
                .banner(false).start();
        context.getEventPublisher(BrokerPrepared.class).publishEvent(new BrokerPrepared());
        return new SharedServer(context, tables);
    }

    public static ServiceCatalogue catalogue() {
        var all = Stream.concat(SERVICES.stream().map(name -> new ServiceInfo(name, "io.edrs." + name, List.of(), List.of())),
                Stream.of(ANSWERER)).toList();
        return new ServiceCatalogue(all, SERVICES);
    }

    /** Tenants whose keys were destroyed. */
    public List<String> destroyedKeys() {
        return context.getBean(RecordingCipher.class).destroyed();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A key for these tenants; its secret is its name. */
    public String key(String name, List<String> tenants, String... scopes) {
        tables.open(ApiKey.TABLE, ApiKey.class).put(KeyHash.of(name),
                new ApiKey("id-of-" + name, name, tenants, Set.of(scopes), Clock.systemUTC().instant(), null));
        return name;
    }

    /** A tenant that is active, without topics. */
    public void tenant(String id) {
        tables.open(Tenant.TABLE, Tenant.class).put(id, new Tenant(id, id, "active", Clock.systemUTC().instant()));
    }

    public HttpResponse<String> get(String key, String path, String... headers) {
        return send(request(key, path, headers).GET());
    }

    public HttpResponse<String> post(String key, String path, String body, String... headers) {
        return send(request(key, path, headers).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> put(String key, String path, String body, String... headers) {
        return send(request(key, path, headers).PUT(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> delete(String key, String path, String... headers) {
        return send(request(key, path, headers).DELETE());
    }

    public HttpRequest.Builder request(String key, String path, String... headers) {
        var request = HttpRequest.newBuilder(address.resolve(path)).header("X-API-Key", key).timeout(Duration.ofSeconds(30));
        return headers.length == 0 ? request.header("Content-Type", "application/json") : request.headers(headers);
    }

    public HttpClient client() {
        return client;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T one(Class<T> type, Object... candidates) {
        return Stream.of(candidates).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}

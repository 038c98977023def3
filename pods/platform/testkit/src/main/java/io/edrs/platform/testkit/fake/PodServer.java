package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.http.KeyHash;
import io.edrs.platform.kernel.service.BrokerPrepared;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.kernel.service.Tenant;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One service with its real wiring and HTTP on a free port, over stores and a broker in memory. */
public final class PodServer implements AutoCloseable {

    /** The one API key. */
    public static final String KEY = "test-key";

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private PodServer(EmbeddedServer server) {
        this.server = server;
    }

    /** Starts it, and what must run with it, with further beans; the one API key acts for tenant {@code default} with all scopes. */
    public static PodServer start(ServiceInfo service, Map<String, Object> properties, Object... beans) {
        var clock = given(Clock.class, beans).orElseGet(Clock::systemUTC);
        var tables = new InMemoryTables();
        tables.open(ApiKey.TABLE, ApiKey.class).put(KeyHash.of(KEY), new ApiKey("k", "k", List.of("*"), Set.of("admin"), clock.instant(), null));
        tables.open(Tenant.TABLE, Tenant.class).put("default", new Tenant("default", "Default", "active", clock.instant()));
        var services = Stream.concat(Stream.of(service.name()), service.with().stream()).toList();
        var catalogue = given(ServiceCatalogue.class, beans).orElseGet(() -> new ServiceCatalogue(List.of(service), services));
        var all = new HashMap<String, Object>(properties);
        all.put("edrs.services", services);
        all.put("micronaut.server.port", -1);
        all.put("micronaut.server.host", "127.0.0.1");
        var builder = ApplicationContext.builder().properties(all).singletons(clock, tables, new FakeDocumentStore(),
                new FakeLeases(clock), new FakeOutputRecord(clock), new FakeAttempts(), new FakeClaimChecks(), new InMemoryTransport(),
                OpenTelemetry.noop(), new SimpleMeterRegistry(),
                new ProcessInfo("p", service.name(), "", "test"), catalogue);
        Arrays.stream(beans).filter(bean -> bean != clock && bean != catalogue).forEach(builder::singletons);
        var context = builder.start();
        context.getEventPublisher(BrokerPrepared.class).publishEvent(new BrokerPrepared());
        return new PodServer(context.getBean(EmbeddedServer.class).start());
    }

    private static <T> Optional<T> given(Class<T> type, Object... beans) {
        return Arrays.stream(beans).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** What the service's bean factory knows. */
    public ApplicationContext beans() {
        return server.getApplicationContext();
    }

    /** Where it answers. */
    public URI address() {
        return server.getURI();
    }

    /** Calls it; the body may be empty. */
    public HttpResponse<String> call(String method, String path, String json) throws IOException, InterruptedException {
        var body = json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        return client.send(HttpRequest.newBuilder(URI.create(server.getURI() + path)).method(method, body)
                .header("Authorization", "Bearer " + KEY).header("Content-Type", "application/json").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
        client.close();
    }
}

package io.edrs.launcher.serve;

import io.edrs.platform.kernel.dispatch.ConsumerFleet;
import io.edrs.platform.kernel.provision.SystemProvisioning;
import io.edrs.platform.kernel.provision.TenantProvisioning;
import io.edrs.platform.kernel.service.BrokerPrepared;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process of services, from its adapters to its consumers. */
public final class ServiceProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);
    private static final String VERSION = "0.1.0";
    private static final Duration RETENTION = Duration.ofDays(7);

    private final Adapters adapters;
    private final ApplicationContext context;
    private final MetricsServer metrics;

    private ServiceProcess(Adapters adapters, ApplicationContext context, MetricsServer metrics) {
        this.adapters = adapters;
        this.context = context;
        this.metrics = metrics;
    }

    /** Starts it; when this returns it takes requests and events. */
    public static ServiceProcess start(ServeConfig config) {
        return start(config, ServiceCatalog.all());
    }

    /** Starts it with a catalogue of services other than the product's, as a measurement or a test needs it. */
    public static ServiceProcess start(ServeConfig config, List<ServiceInfo> all) {
        var clock = Clock.systemUTC();
        var target = Target.of(config.target(), all);
        target.notes().forEach(LOG::info);
        var catalogue = new ServiceCatalogue(all, target.services());
        var adapters = new Adapters(config, target, clock, broker -> new SystemProvisioning(broker, catalogue, RETENTION));
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var name = "%s-%s-%d".formatted(config.target().replaceAll("[^a-z0-9]", "-"), ProcessHandle.current().pid(), clock.millis());
        var process = new ProcessInfo(name, config.target(), "http://%s:%d".formatted(config.host(), config.apiPort()), VERSION);
        var context = ApplicationContext.builder()
                .properties(properties(config, target))
                .singletons(adapters.ports())
                .singletons(clock, catalogue, process, meters, Telemetry.open(config.settings()),
                        new TenantProvisioning(adapters.administration(), catalogue, RETENTION))
                .banner(false)
                .start();
        open(context, adapters);
        LOG.info("{} runs {} services on port {}", name, target.services().size(), config.apiPort());
        return new ServiceProcess(adapters, context, MetricsServer.start(config.host(), config.metricsPort(), meters));
    }

    // All that can be made without the broker is made before it is waited for.
    private static void open(ApplicationContext context, Adapters adapters) {
        var fleet = context.getBean(ConsumerFleet.class);
        var server = context.getBean(EmbeddedServer.class);
        adapters.awaitBroker();
        context.getEventPublisher(BrokerPrepared.class).publishEvent(new BrokerPrepared());
        fleet.start();
        server.start();
    }

    /** The context, for tests. */
    public ApplicationContext context() {
        return context;
    }

    private static Map<String, Object> properties(ServeConfig config, Target target) {
        var properties = new HashMap<>(config.settings());
        properties.put("edrs.services", target.services());
        properties.put("micronaut.server.host", config.host());
        properties.put("micronaut.server.port", config.apiPort());
        properties.put("micronaut.server.max-request-size", "52428800");
        properties.put("micronaut.server.multipart.max-file-size", "52428800");
        properties.put("jackson.serialization-inclusion", "ALWAYS");
        properties.put("jackson.deserialization.fail-on-unknown-properties", true);
        properties.put("jackson.serialization.write-dates-as-timestamps", false);
        return properties;
    }

    @Override
    public void close() {
        metrics.close();
        context.close();
        adapters.close();
    }
}

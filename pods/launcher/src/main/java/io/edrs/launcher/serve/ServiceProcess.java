package io.edrs.launcher.serve;

import io.edrs.launcher.erasing.Purges;
import io.edrs.launcher.stores.Choice;
import io.edrs.launcher.stores.Drivers;
import io.edrs.launcher.stores.Sealing;
import io.edrs.launcher.stores.ServiceHolds;
import io.edrs.launcher.stores.StoreNeeds;
import io.edrs.launcher.stores.StoreRounds;
import io.edrs.launcher.stores.Stores;
import io.edrs.launcher.stores.guard.Guard;
import io.edrs.launcher.stores.move.Moves;
import io.edrs.platform.kernel.dispatch.ConsumerFleet;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.service.HealthCheck;
import io.edrs.platform.kernel.provision.SystemProvisioning;
import io.edrs.platform.kernel.provision.TenantProvisioning;
import io.edrs.platform.kernel.service.BrokerPrepared;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process of services, from its adapters to its consumers. */
public final class ServiceProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);
    private static final String VERSION = "0.1.0";
    private static final Duration RETENTION = Duration.ofDays(7);

    private final Adapters adapters;
    private final Stores stores;
    private final Moves moves;
    private final ApplicationContext context;
    private final ServeConfig config;
    private @Nullable MetricsServer metrics;

    private ServiceProcess(Adapters adapters, Stores stores, Moves moves, ApplicationContext context, ServeConfig config) {
        this.adapters = adapters;
        this.stores = stores;
        this.moves = moves;
        this.context = context;
        this.config = config;
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
        var chosen = Choice.sound(Choice.of(config.stores(), Drivers.installed()));
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var telemetry = Telemetry.open(config.settings());
        var adapters = new Adapters(config, target, clock, broker -> new SystemProvisioning(broker, catalogue, RETENTION));
        var holds = new ServiceHolds();
        var stores = new Stores(new Stores.Setup(catalogue, new Guard(meters, telemetry), new Sealing(adapters.keys()), clock, Adapters.connections(config)), chosen,
                adapters.embedded(), StoreRounds.telling(holds));
        var info = processInfo(config, clock);
        var moves = new Moves(adapters.tables(), info.name());
        stores.expect(moves, Drivers.installed());
        var purges = new Purges(adapters.tables(), adapters.erasure(catalogue, stores), config.target(), clock);
        var context = ApplicationContext.builder()
                .properties(properties(config, target))
                .singletons(adapters.processWide(stores))
                .singletons(clock, catalogue, stores, meters, telemetry, info, purges,
                        new TenantProvisioning(adapters.administration(), catalogue, RETENTION))
                .banner(false)
                .build();
        var process = new ServiceProcess(adapters, stores, moves, context, config);
        try {
            process.begin(holds, meters, target.services());
            return process;
        } catch (RuntimeException e) {
            process.close();
            throw configurationIn(e).orElse(e);
        }
    }

    // All that can be made without the broker is made before it is waited for.
    private void begin(ServiceHolds holds, PrometheusMeterRegistry meters, List<String> services) {
        RelationalServices.in(services).bind(context, stores);
        context.start();
        StoreNeeds.open(context, stores, services);
        stores.start();
        stores.checks().forEach(check -> context.registerSingleton(HealthCheck.class, check, Qualifiers.byName(check.name())));
        var server = context.getBean(EmbeddedServer.class);
        adapters.awaitBroker();
        // Handlers that ask listen for replies from here on, in a namespace that must be there.
        var fleet = context.getBean(ConsumerFleet.class);
        holds.attach(fleet);
        moves.follow();
        context.getBean(Purges.class).follow();
        context.getEventPublisher(BrokerPrepared.class).publishEvent(new BrokerPrepared());
        fleet.start();
        server.start();
        LOG.info("{} runs {} services on port {}", context.getBean(ProcessInfo.class).name(), services.size(), config.apiPort());
        metrics = MetricsServer.start(config.host(), config.metricsPort(), meters);
    }

    /** The context, for tests. */
    public ApplicationContext context() {
        return context;
    }

    private static ProcessInfo processInfo(ServeConfig config, Clock clock) {
        var name = "%s-%s-%d".formatted(config.target().replaceAll("[^a-z0-9]", "-"), ProcessHandle.current().pid(), clock.millis());
        return new ProcessInfo(name, config.target(), "http://%s:%d".formatted(config.host(), config.apiPort()), VERSION);
    }

    /** A wrong setting that showed while beans were made is told as itself. */
    private static Optional<RuntimeException> configurationIn(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).filter(EdrsException.class::isInstance)
                .map(EdrsException.class::cast).filter(cause -> cause.code() == KernelError.CONFIGURATION_INVALID)
                .map(RuntimeException.class::cast).findFirst();
    }

    private static Map<String, Object> properties(ServeConfig config, Target target) {
        var properties = new HashMap<>(config.settings());
        properties.put("edrs.services", target.services());
        properties.putAll(RelationalServices.in(target.services()).properties());
        properties.put("micronaut.server.host", config.host());
        properties.put("micronaut.server.port", config.apiPort());
        properties.putAll(Tls.properties(config));
        // Processes tell of themselves over the broker; the framework's own sign of life would reach nobody.
        properties.put("micronaut.heartbeat.enabled", false);
        properties.put("micronaut.server.max-request-size", "52428800");
        properties.put("micronaut.server.multipart.max-file-size", "52428800");
        properties.put("jackson.serialization-inclusion", "ALWAYS");
        properties.put("jackson.deserialization.fail-on-unknown-properties", true);
        properties.put("jackson.serialization.write-dates-as-timestamps", false);
        return properties;
    }

    @Override
    public void close() {
        if (metrics != null) {
            metrics.close();
        }
        context.close();
        stores.close();
        adapters.close();
    }
}

package io.edrs.platform.kernel.dispatch;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.service.BrokerPrepared;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Metadata;
import io.edrs.schema.Priority;
import io.edrs.schema.Topics;
import io.edrs.schema.shared.Heartbeat;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says every second that this process lives, from when the broker is there on. */
@Singleton
class Heartbeats implements ApplicationEventListener<BrokerPrepared> {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeats.class);

    private final EventPublisher publisher;
    private final ConsumerFleet fleet;
    private final ProcessInfo process;
    private final ServiceCatalogue catalogue;
    private final Ids ids;
    private final Clock clock;
    private volatile boolean prepared;

    Heartbeats(EventPublisher publisher, ConsumerFleet fleet, ProcessInfo process, ServiceCatalogue catalogue, Ids ids,
            Clock clock) {
        this.publisher = publisher;
        this.fleet = fleet;
        this.process = process;
        this.catalogue = catalogue;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(BrokerPrepared event) {
        prepared = true;
    }

    @Scheduled(fixedDelay = "1s")
    void beat() {
        if (!prepared && !fleet.isStarted()) {
            return;
        }
        try {
            publisher.publishTo(event(), Topics.heartbeats());
        } catch (EdrsException e) {
            LOG.debug("No heartbeat: {}", e.getMessage());
        }
    }

    private BaseEvent<Heartbeat> event() {
        var beat = new Heartbeat(process.name(), catalogue.running(), fleet.handledTypes(), fleet.isListening(),
                process.address(), process.version());
        var id = ids.next();
        var metadata = new Metadata(Topics.SYSTEM_TENANT, id, null, process.name(), null, null, null, null, null,
                clock.instant(), 1, 1, 1, null);
        return new BaseEvent<>(id, "kernel", EventCatalog.typeOf(Heartbeat.class).value(), Priority.LOW, beat, metadata);
    }
}

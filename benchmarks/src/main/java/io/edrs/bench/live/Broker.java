package io.edrs.bench.live;

import io.edrs.platform.adapters.pulsar.PulsarAdministration;
import io.edrs.platform.adapters.pulsar.PulsarConnection;
import io.edrs.platform.adapters.pulsar.PulsarTransport;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.SchemaDefinition;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The measurement's own connection to the broker of a system. */
public final class Broker implements AutoCloseable {

    private final PulsarConnection connection;
    private final PulsarTransport transport;
    private final PulsarAdministration administration;

    public Broker(LiveSystem system) {
        var broker = system.parts().broker();
        connection = PulsarConnection.to(broker.brokerUrl().toString());
        transport = new PulsarTransport(connection, Broker::schema);
        administration = new PulsarAdministration(broker.adminUrl().toString(), connection, Broker::schema, Clock.systemUTC());
    }

    private static @Nullable String schema(@Nullable String eventType) {
        return eventType == null ? null : EventCatalog.find(eventType).map(SchemaDefinition::of).orElse(null);
    }

    /** Messages. */
    public PulsarTransport transport() {
        return transport;
    }

    /** Topics. */
    public PulsarAdministration administration() {
        return administration;
    }

    @Override
    public void close() throws Exception {
        transport.close();
        administration.close();
        connection.close();
    }
}

package io.edrs.bench.live;

import java.time.Clock;
import io.edrs.platform.adapters.pulsar.PulsarAdministration;
import io.edrs.platform.adapters.pulsar.PulsarConnection;
import io.edrs.platform.adapters.pulsar.PulsarTransport;

/** The measurement's own connection to the broker of a system. */
public final class Broker implements AutoCloseable {

    private final PulsarConnection connection;
    private final PulsarTransport transport;
    private final PulsarAdministration administration;

    public Broker(LiveSystem system) {
        var broker = system.parts().broker();
        connection = PulsarConnection.to(broker.brokerUrl().toString());
        transport = new PulsarTransport(connection, type -> null);
        administration = new PulsarAdministration(broker.adminUrl().toString(), connection, type -> null, Clock.systemUTC());
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

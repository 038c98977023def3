package io.edrs.platform.adapters.pulsar;

import io.edrs.platform.kernel.transport.Transport;
import io.edrs.platform.testkit.contract.TransportContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PulsarTransportTest extends TransportContract {

    private static final String RUN = Long.toHexString(System.nanoTime());
    private static PulsarConnection connection;
    private static PulsarConnection otherConnection;
    private static Transport transport;
    private static Transport other;

    @BeforeAll
    static void open() {
        connection = TestBroker.connect();
        otherConnection = TestBroker.connect();
        TestBroker.provision(connection);
        transport = new PulsarTransport(connection, type -> null);
        other = new PulsarTransport(otherConnection, type -> null);
    }

    @AfterAll
    static void close() {
        transport.close();
        other.close();
        connection.close();
        otherConnection.close();
    }

    @Override
    protected Transport transport() {
        return transport;
    }

    @Override
    protected Transport otherProcess() {
        return other;
    }

    @Override
    protected String durableTopic(String name) {
        return "persistent://" + TestBroker.NAMESPACE + '/' + name + RUN;
    }

    @Override
    protected String volatileTopic(String name) {
        return "non-persistent://" + TestBroker.NAMESPACE + '/' + name + RUN;
    }
}

package io.edrs.platform.adapters.pulsar;

import io.edrs.platform.kernel.transport.TopicReader;
import io.edrs.platform.kernel.transport.Transport;
import io.edrs.platform.testkit.contract.TopicReaderContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class TopicHistoryTest extends TopicReaderContract {

    private static final String RUN = Long.toHexString(System.nanoTime());
    private static PulsarConnection connection;
    private static Transport transport;
    private static PulsarAdministration administration;

    @BeforeAll
    static void open() {
        connection = TestBroker.connect();
        TestBroker.provision(connection);
        transport = new PulsarTransport(connection, type -> null);
        administration = TestBroker.administration(connection, type -> null);
    }

    @AfterAll
    static void close() {
        administration.close();
        transport.close();
        connection.close();
    }

    @Override
    protected Transport transport() {
        return transport;
    }

    @Override
    protected TopicReader reader() {
        return administration;
    }

    @Override
    protected String durableTopic(String name) {
        return "persistent://" + TestBroker.NAMESPACE + "/history-" + name + RUN;
    }
}

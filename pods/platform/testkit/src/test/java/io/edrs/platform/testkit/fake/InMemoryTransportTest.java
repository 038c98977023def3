package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.transport.Transport;
import io.edrs.platform.testkit.contract.TransportContract;

class InMemoryTransportTest extends TransportContract {

    private final InMemoryTransport transport = new InMemoryTransport();
    private final InMemoryTransport other = transport.otherProcess();

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
        return "persistent://test/contract/" + name;
    }

    @Override
    protected String volatileTopic(String name) {
        return "non-persistent://test/contract/" + name;
    }
}

package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.transport.TopicReader;
import io.edrs.platform.kernel.transport.Transport;
import io.edrs.platform.testkit.contract.TopicReaderContract;

class InMemoryTopicReaderTest extends TopicReaderContract {

    private final InMemoryTransport transport = new InMemoryTransport();

    @Override
    protected Transport transport() {
        return transport;
    }

    @Override
    protected TopicReader reader() {
        return transport.reader();
    }

    @Override
    protected String durableTopic(String name) {
        return "persistent://test/contract/" + name;
    }
}

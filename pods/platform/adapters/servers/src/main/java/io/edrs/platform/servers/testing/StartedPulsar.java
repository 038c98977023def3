package io.edrs.platform.servers.testing;

import io.edrs.platform.servers.FreePorts;
import io.edrs.platform.servers.PulsarDistribution;
import io.edrs.platform.servers.PulsarOptions;
import io.edrs.platform.servers.PulsarPorts;
import io.edrs.platform.servers.PulsarServer;
import io.edrs.platform.servers.ServerFolders;
import io.edrs.platform.servers.ServerMemory;
import java.nio.file.Path;
import java.util.Map;

/** The broker this JVM started, at the class's first use. */
final class StartedPulsar {
    private static final PulsarServer SERVER = TestRun.started(StartedPulsar::server);

    private StartedPulsar() {}

    static TestServers.PulsarEndpoint endpoint() {
        return new TestServers.PulsarEndpoint(SERVER.brokerUrl().toString(), SERVER.adminUrl().toString());
    }

    private static PulsarServer server(Path folder) {
        var ports = FreePorts.find(3);
        return new PulsarServer(new PulsarOptions(
                new ServerFolders(PulsarDistribution.locate(), folder.resolve("pulsar"), folder.resolve("logs")),
                new PulsarPorts(ports[0], ports[1], ports[2]), ServerMemory.TEST, true, PulsarOptions.currentJava(), Map.of()));
    }
}

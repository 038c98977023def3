package io.edrs.platform.adapters.pulsar;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.SizeUnit;

/** The one connection of a process to the broker; reconnects by itself for as long as it is open. Close it last. */
public final class PulsarConnection implements AutoCloseable {

    private static final int THREADS = 2;

    private final PulsarClient client;

    private PulsarConnection(PulsarClient client) {
        this.client = client;
    }

    /** Prepares a connection to {@code pulsar://host:port}; connects when first used, so the broker may still be away. */
    public static PulsarConnection to(String serviceUrl) {
        try {
            return new PulsarConnection(PulsarClient.builder().serviceUrl(serviceUrl)
                    .ioThreads(THREADS).listenerThreads(THREADS)
                    .operationTimeout(10, TimeUnit.SECONDS).lookupTimeout(10, TimeUnit.SECONDS)
                    .connectionTimeout(3, TimeUnit.SECONDS)
                    .startingBackoffInterval(50, TimeUnit.MILLISECONDS).maxBackoffInterval(2, TimeUnit.SECONDS)
                    .memoryLimit(64, SizeUnit.MEGA_BYTES).statsInterval(0, TimeUnit.SECONDS).build());
        } catch (PulsarClientException e) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID,
                    "Not a broker's address: '%s'; right would be pulsar://host:6650".formatted(serviceUrl), e);
        }
    }

    PulsarClient client() {
        return client;
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (PulsarClientException e) {
            throw BrokerCalls.failure(e, "close the connection");
        }
    }
}

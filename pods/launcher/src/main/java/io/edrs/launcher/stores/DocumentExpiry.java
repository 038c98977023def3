package io.edrs.launcher.stores;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.store.DocumentStore;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Documents that have ended, which no read finds any more, are removed; of each store by one process of the cluster. */
@Singleton
@Requires(beans = Stores.class)
class DocumentExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentExpiry.class);
    private static final Duration LEASE = Duration.ofMinutes(30);

    private final Stores stores;
    private final Leases leases;
    private final ProcessInfo process;

    DocumentExpiry(Stores stores, Leases leases, ProcessInfo process) {
        this.stores = stores;
        this.leases = leases;
        this.process = process;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void run() {
        stores.documents().forEach(this::expire);
    }

    private void expire(String store, List<DocumentStore> ports) {
        try {
            if (leases.acquire("document-expiry/" + store, process.name(), LEASE)) {
                LOG.info("{} documents that had ended were removed from {}", ports.stream().mapToInt(DocumentStore::expire).sum(), store);
            }
        } catch (EdrsException e) {
            LOG.warn("Documents that have ended were not removed from {}: {}", store, e.getMessage());
        }
    }
}

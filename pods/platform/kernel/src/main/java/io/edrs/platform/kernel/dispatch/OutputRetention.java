package io.edrs.platform.kernel.dispatch;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.kernel.record.OutputRecord;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recorded outcomes are kept as long as the topics keep the events, then forgotten; one process of the cluster does it. */
@Singleton
class OutputRetention {

    private static final Logger LOG = LoggerFactory.getLogger(OutputRetention.class);
    private static final int RETENTION_DAYS = 7;
    private static final Duration LEASE = Duration.ofMinutes(30);

    private final OutputRecord record;
    private final Leases leases;
    private final ProcessInfo process;

    OutputRetention(OutputRecord record, Leases leases, ProcessInfo process) {
        this.record = record;
        this.leases = leases;
        this.process = process;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void expire() {
        try {
            if (leases.acquire("output-retention", process.name(), LEASE)) {
                LOG.info("{} recorded outcomes older than {} days forgotten", record.expire(RETENTION_DAYS), RETENTION_DAYS);
            }
        } catch (EdrsException e) {
            LOG.warn("Recorded outcomes were not expired: {}", e.getMessage());
        }
    }
}

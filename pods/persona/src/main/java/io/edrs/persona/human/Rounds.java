package io.edrs.persona.human;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Tables;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes round the tenants: ends what nobody decided in time, and says what a crash kept from being said. */
@Singleton
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration JUST = Duration.ofSeconds(30);

    private final Tables tables;
    private final Leases leases;
    private final ProcessInfo process;
    private final WaitingRoom room;
    private final Announcer announcer;
    private final Clock clock;

    Rounds(Tables tables, Leases leases, ProcessInfo process, WaitingRoom room, Announcer announcer, Clock clock) {
        this.tables = tables;
        this.leases = leases;
        this.process = process;
        this.room = room;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${edrs.persona.human.first-round:30s}", fixedDelay = "${edrs.persona.human.every:15s}")
    void go() {
        try {
            if (leases.acquire("persona.human", process.name(), LEASE)) {
                tables.open(Tenant.TABLE, Tenant.class).all().values().stream().filter(Tenant::isActive).forEach(tenant -> visit(tenant.id()));
            }
        } catch (EdrsException e) {
            LOG.warn("What waits for humans was not looked through: {}", e.getMessage());
        }
    }

    void visit(String tenant) {
        try {
            var now = clock.instant();
            room.over(tenant, now).forEach(item -> expire(tenant, item, now));
            room.unannounced(tenant, now.minus(JUST)).forEach(item -> announcer.announce(tenant, item));
        } catch (EdrsException e) {
            LOG.warn("What waits for humans of {} was not looked through: {}", tenant, e.getMessage());
        }
    }

    private void expire(String tenant, Item item, Instant now) {
        room.move(tenant, item.kind(), item.id(), new WaitingRoom.Move(Item.WAITING, "expired", "Nobody decided in time.", null, null), now)
                .ifPresent(expired -> announcer.announce(tenant, expired));
    }
}

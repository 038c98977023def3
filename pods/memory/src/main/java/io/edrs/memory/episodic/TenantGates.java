package io.edrs.memory.episodic;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One gate per tenant, opened by a replay at its first use, its index committed every few seconds when it changed. */
@Singleton
class TenantGates {

    private final Map<String, TenantGate> gates = new ConcurrentHashMap<>();
    private final IndexReplay replay;
    private final EpisodeIndex index;
    private final Clock clock;

    TenantGates(IndexReplay replay, EpisodeIndex index, Clock clock) {
        this.replay = replay;
        this.index = index;
        this.clock = clock;
    }

    TenantGate open(String tenant) {
        var gate = gates.computeIfAbsent(tenant, unseen -> new TenantGate());
        gate.open(() -> replay.run(tenant));
        return gate;
    }

    void commit(String tenant) {
        var gate = open(tenant);
        var moment = gate.quietMoment(clock);
        try {
            index.commit(tenant, moment);
        } catch (RuntimeException failed) {
            gate.soil();
            throw failed;
        }
    }

    @Scheduled(fixedDelay = "${edrs.memory.episodic.commit-every:3s}")
    void commitChanged() {
        gates.forEach((tenant, gate) -> {
            if (gate.isDirty()) {
                commit(tenant);
            }
        });
    }
}

package io.edrs.reasoning.learning;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.Learned;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Notes outcomes, changes thresholds where that is measured to be better, and takes changes back. */
@Singleton
class Learner implements Learned {

    private static final Duration FRESH = Duration.ofSeconds(30);
    /** Outcomes that must be new before something is tried again that was taken back. */
    private static final int NEWS = 12;

    private final LearningRecords records;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Learner(LearningRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    private record Known(Map<String, Double> thresholds, Instant at) {}

    @Override
    public double needed(String tenant, String engine) {
        var now = clock.instant();
        return known.compute(tenant, (name, before) -> before != null && before.at().plus(FRESH).isAfter(now) ? before : new Known(thresholds(tenant), now))
                .thresholds().getOrDefault(engine, 0.0);
    }

    void received(String tenant, Outcome outcome) {
        records.save(tenant, outcome);
        var engine = outcome.engine();
        var outcomes = records.outcomes(tenant, engine);
        var changes = changes(tenant, engine);
        var back = changes.stream().filter(change -> change.state().equals(Change.TAKEN_BACK)).mapToInt(Change::outcomes).max().orElse(-NEWS);
        if (outcomes.size() < back + NEWS) {
            return;
        }
        var present = thresholds(tenant).getOrDefault(engine, 0.0);
        Threshold.better(outcomes, present).ifPresent(proposal -> {
            var id = "%s-%05d".formatted(engine, changes.size() + 1);
            records.save(tenant, new Change(id, engine, present, proposal.value(), proposal.before(), proposal.after(), outcomes.size(), Change.ACTIVE, clock.instant()));
            known.remove(tenant);
        });
    }

    List<Change> changes(String tenant) {
        return records.changes(tenant);
    }

    private List<Change> changes(String tenant, String engine) {
        return changes(tenant).stream().filter(change -> change.engine().equals(engine)).toList();
    }

    /** Takes the change back, and what was built on it. */
    Change takeBack(String tenant, String id) {
        var change = changes(tenant).stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new EdrsException(LearningError.CHANGE_UNKNOWN, "There is no change '%s'; GET /api/v1/reasoning/learning/changes lists them.".formatted(id)));
        // So that nothing is tried again before there is news, each one counts the outcomes of now.
        var outcomes = records.outcomes(tenant, change.engine()).size();
        changes(tenant, change.engine()).stream().filter(one -> one.id().compareTo(id) >= 0 && one.state().equals(Change.ACTIVE))
                .forEach(one -> records.save(tenant, new Change(one.id(), one.engine(), one.from(), one.to(), one.gainBefore(), one.gainAfter(), outcomes, Change.TAKEN_BACK, one.at())));
        known.remove(tenant);
        return changes(tenant).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** The last change of each engine that stands. */
    private Map<String, Double> thresholds(String tenant) {
        return records.changes(tenant).stream().filter(change -> change.state().equals(Change.ACTIVE))
                .collect(Collectors.toMap(Change::engine, Change::to, (earlier, later) -> later));
    }
}

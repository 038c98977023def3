package io.edrs.platform.kernel.model;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.record.Leases;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Lets a model do its work in one tenant, in one process at a time; stopped anywhere, it goes on there. */
@Singleton
public final class ModelRounds {

    private static final Duration LEASE = Duration.ofMinutes(3);

    private final ModelDesk desk;
    private final Leases leases;
    private final Ids ids;
    private final Clock clock;

    /** Whose turn it is, the leases say. */
    public ModelRounds(ModelDesk desk, Leases leases, Ids ids, Clock clock) {
        this.desk = desk;
        this.leases = leases;
        this.ids = ids;
        this.clock = clock;
    }

    private record Step(boolean asked, Optional<String> halt) {

        private static final Step NOTHING = new Step(false, Optional.empty());
        private static final Step DONE = new Step(true, Optional.empty());
    }

    /** Asks for at most so many items, and begins none after so long; halts where the model fails or may not be called now. */
    public <T> ModelRun run(ModelWork<T> work, String tenant, int most, Duration longest) {
        var holder = ids.next().toString();
        var name = "model/%s/%s".formatted(work.service(), tenant);
        if (!leases.acquire(name, holder, LEASE)) {
            return ModelRun.stopped(0, "Another run is under way.");
        }
        try {
            return go(work, tenant, most, clock.instant().plus(longest), () -> leases.acquire(name, holder, LEASE));
        } finally {
            leases.release(name, holder);
        }
    }

    private <T> ModelRun go(ModelWork<T> work, String tenant, int most, Instant end, BooleanSupplier alive) {
        int asked = 0;
        for (var waiting = work.waiting(tenant).iterator(); waiting.hasNext();) {
            if (asked >= most || clock.instant().isAfter(end) || Thread.currentThread().isInterrupted()) {
                return ModelRun.stopped(asked, "More is waiting.");
            }
            if (!alive.getAsBoolean()) {
                return ModelRun.stopped(asked, "Another run took over.");
            }
            var step = step(work, tenant, waiting.next());
            asked += step.asked() ? 1 : 0;
            if (step.halt().isPresent()) {
                return new ModelRun(asked, step.halt());
            }
        }
        return new ModelRun(asked, Optional.empty());
    }

    private <T> Step step(ModelWork<T> work, String tenant, T item) {
        try {
            return work.begin(tenant, item).map(question -> ask(work, tenant, question)).orElse(Step.NOTHING);
        } catch (EdrsException e) {
            return new Step(true, Optional.of(e.getMessage()));
        }
    }

    private Step ask(ModelWork<?> work, String tenant, ModelQuestion question) {
        return switch (desk.write(tenant, work.service(), question.request(), work.bounds().deadline())) {
            case ModelReply.Written written -> {
                question.keep().accept(written);
                yield Step.DONE;
            }
            case ModelReply.Failed(var reason) -> {
                question.fail().run();
                yield new Step(true, Optional.of(reason));
            }
            case ModelReply.NotNow(var reason) -> {
                question.takeBack().run();
                yield new Step(false, Optional.of(reason));
            }
            case ModelReply.Silent(var reason) -> new Step(true, Optional.of(reason));
        };
    }
}

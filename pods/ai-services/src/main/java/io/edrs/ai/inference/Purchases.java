package io.edrs.ai.inference;

import io.edrs.ai.Spending;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.record.Leases;
import io.edrs.schema.ai.CompletionRequested;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Buys a text once per tenant, request and step; a call that a crash cut off at most once more. */
@Singleton
final class Purchases {

    /** @param repeated whether it was there already */
    record Bought(Written written, boolean repeated) {}

    private static final long LOOK_AGAIN_NANOS = 100_000_000;
    private static final int MOST_CUTS = 1;

    private final InferenceJournal journal;
    private final Leases leases;
    private final Writer writer;
    private final Budgeting budget;
    private final InferenceConfig config;
    private final Moment moment;

    /** @param ids of who waits */
    @Singleton
    record Moment(Clock clock, Ids ids) {}

    Purchases(InferenceJournal journal, Leases leases, Writer writer, Budgeting budget, InferenceConfig config, Moment moment) {
        this.journal = journal;
        this.leases = leases;
        this.writer = writer;
        this.budget = budget;
        this.config = config;
        this.moment = moment;
    }

    Bought buy(String tenant, CompletionRequested request, Consumer<String> answer) {
        var known = journal.result(tenant, request);
        if (known.isPresent()) {
            return new Bought(known.get(), true);
        }
        writer.model();
        var name = "inference/" + tenant + "/" + InferenceJournal.id(request);
        try (var holding = new Holding(leases, moment.clock(), name, moment.ids().next().toString(), config.stallTimeout())) {
            return await(tenant, request, holding)
                    .or(() -> journal.result(tenant, request))
                    .map(written -> new Bought(written, true))
                    .orElseGet(() -> new Bought(call(tenant, request, answer, holding), false));
        }
    }

    /** Waits while another call for the same step is under way; its result, or nothing once it is our turn. */
    private Optional<Written> await(String tenant, CompletionRequested request, Holding holding) {
        var end = moment.clock().instant().plus(config.timeout());
        while (!holding.acquire()) {
            if (moment.clock().instant().isAfter(end) || Thread.currentThread().isInterrupted()) {
                throw new EdrsException(InferenceError.MODEL_TIMED_OUT,
                        "Another call for %s did not finish within %s.".formatted(InferenceJournal.id(request), config.timeout()));
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            var written = journal.result(tenant, request);
            if (written.isPresent()) {
                return written;
            }
        }
        return Optional.empty();
    }

    private Written call(String tenant, CompletionRequested request, Consumer<String> answer, Holding holding) {
        var before = journal.find(tenant, request);
        if (before.isCut() && before.cuts() >= MOST_CUTS) {
            journal.put(tenant, request, before.abandoned());
            throw abandoned(request);
        }
        if (!before.isCut() && before.cuts() > MOST_CUTS) {
            throw abandoned(request);
        }
        try (var reserved = budget.reserve(tenant, request)) {
            var started = journal.put(tenant, request, before.started());
            return finished(tenant, request, started, reserved, () -> writer.write(request, answer, holding::renewWhenDue));
        }
    }

    private Written finished(String tenant, CompletionRequested request, JournalEntry started, Spending.Reservation reserved, Supplier<Written> call) {
        try {
            var written = call.get();
            budget.settle(reserved, request, written);
            journal.put(tenant, request, started.finished(written));
            return written;
        } catch (EdrsException failed) {
            journal.put(tenant, request, started.failed(failed.getMessage()));
            throw failed;
        }
    }

    private static EdrsException abandoned(CompletionRequested request) {
        return new EdrsException(InferenceError.COMPLETION_ABANDONED,
                "Two calls for %s were cut off by crashes; it is not bought a third time.".formatted(InferenceJournal.id(request)));
    }
}

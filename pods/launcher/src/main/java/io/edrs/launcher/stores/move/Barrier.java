package io.edrs.launcher.stores.move;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Waits until every living process of the service works by a phase.
 *
 * @param living the names of the living processes that run the service
 * @param patience the longest to wait
 */
public record Barrier(MoveBook book, Supplier<Set<String>> living, Duration patience) {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /** Longer than a process that hears nothing goes on writing. */
    private static final Duration SILENCE = Gate.LONGEST_SILENCE.plusSeconds(5);

    /** A process that vanished may only be silent: then it is waited for until it has stopped writing by itself. */
    void await(Move move) {
        var begin = System.nanoTime();
        while (true) {
            var acks = book.acks(move);
            acks.stream().filter(ack -> !ack.problem().isEmpty() && ack.isOf(move)).findFirst().ifPresent(ack -> {
                throw new EdrsException(KernelError.CONFIGURATION_INVALID, "%s cannot take part: %s".formatted(ack.process(), ack.problem()));
            });
            var alive = living.get();
            var ready = acks.stream().filter(ack -> ack.isOf(move)).map(MoveAck::process).collect(Collectors.toSet());
            var vanished = acks.stream().anyMatch(ack -> !ready.contains(ack.process()) && !alive.contains(ack.process()));
            var waited = Duration.ofNanos(System.nanoTime() - begin);
            if (ready.containsAll(alive) && (!vanished || waited.compareTo(SILENCE) > 0)) {
                return;
            }
            if (waited.compareTo(patience) > 0) {
                alive.removeAll(ready);
                throw new EdrsException(KernelError.ASK_UNANSWERED, "No acknowledgement of %s within %d s from %s; run the command again to go on, or with --rollback."
                        .formatted(move.phase(), patience.toSeconds(), String.join(", ", alive)));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}

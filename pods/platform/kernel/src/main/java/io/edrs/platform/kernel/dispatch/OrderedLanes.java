package io.edrs.platform.kernel.dispatch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks in order within a lane and key, keys side by side, more urgent lanes first. Every tenth choice goes to the
 * least urgent waiting lane, so that it never starves, and the least urgent lane never takes more than half the slots nor
 * fills the broker with what it waits for. Near anything more urgent it takes a few slots only.
 */
final class OrderedLanes implements AutoCloseable {

    /** One step of a task: done, or to be tried again after a pause while its key is held. */
    interface Task {

        /**
         * Null when done, else how long to wait before the next try.
         *
         * @param thought to be called when only waiting is left: others may then think, while the key stays held
         */
        @Nullable Duration run(Runnable thought);
    }

    private record LaneKey(int lane, String key) {}

    private static final int SETTLING_PER_SLOT = 16;
    /** Enough to keep the broker busy; more would only be a queue there, with what is urgent behind it. */
    private static final int SETTLING_PER_SLOT_FROM_BELOW = 2;
    /** So many of the least urgent are held back after one that is more urgent: the next one may be near. */
    private static final int RESTRAINED = 256;
    private final int lanes;
    private final int slots;
    private final Executor executor;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("edrs-retry-timer").factory());
    private final Map<LaneKey, ArrayDeque<Task>> queues = new HashMap<>();
    private final ArrayDeque<LaneKey>[] ready;
    private final int[] running;
    private final AtomicIntegerArray pending;
    private int active;
    private final int[] settling;
    private long choices;
    private int restrained;
    private boolean closed;

    @SuppressWarnings({"unchecked", "rawtypes"})
    OrderedLanes(int lanes, int slots, Executor executor) {
        this.lanes = lanes;
        this.slots = slots;
        this.executor = executor;
        this.ready = new ArrayDeque[lanes];
        this.running = new int[lanes];
        this.pending = new AtomicIntegerArray(lanes);
        this.settling = new int[lanes];
        for (var lane = 0; lane < lanes; lane++) {
            ready[lane] = new ArrayDeque<>();
        }
    }

    /** Queues a task; lane 0 is the most urgent. Returns how many now wait or run in that lane. */
    synchronized int submit(int lane, String key, Task task) {
        var laneKey = new LaneKey(lane, key);
        var queue = queues.get(laneKey);
        if (queue == null) {
            queues.put(laneKey, queue = new ArrayDeque<>());
            ready[lane].add(laneKey);
        }
        queue.add(task);
        restrained = lane < lanes - 1 ? RESTRAINED : restrained;
        var waiting = pending.incrementAndGet(lane);
        startWorkers();
        return waiting;
    }

    /** How many tasks wait or run in the lane. */
    int pending(int lane) {
        return pending.get(lane);
    }

    private void startWorkers() {
        while (!closed && active < slots) {
            var next = choose();
            if (next == null) {
                return;
            }
            active++;
            executor.execute(() -> work(next));
        }
    }

    private void work(Slot first) {
        for (var slot = first; slot != null; ) {
            slot = finish(slot, slot.task.run(slot::giveUp));
        }
    }

    /** A task's right to think. */
    private final class Slot {
        private final LaneKey key;
        private final Task task;
        private boolean given;

        Slot(LaneKey key) {
            this.key = key;
            this.task = queues.get(key).element();
        }

        void giveUp() {
            synchronized (OrderedLanes.this) {
                if (!given && maySettle(key.lane())) {
                    given = true;
                    settling[key.lane()]++;
                    active--;
                    running[key.lane()]--;
                    startWorkers();
                }
            }
        }
    }

    private boolean maySettle(int lane) {
        return isLowest(lane) ? settling[lane] < (restrained > 0 ? slots / 4 : slots * SETTLING_PER_SLOT_FROM_BELOW)
                : Arrays.stream(settling).sum() < slots * SETTLING_PER_SLOT;
    }

    private synchronized @Nullable Slot finish(Slot slot, @Nullable Duration pause) {
        var key = slot.key;
        if (slot.given) {
            settling[key.lane()]--;
        } else {
            running[key.lane()]--;
        }
        if (pause != null) {
            timer.schedule(() -> release(key), pause.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            pending.decrementAndGet(key.lane());
            var queue = queues.get(key);
            queue.remove();
            if (queue.isEmpty()) {
                queues.remove(key);
            } else {
                ready[key.lane()].add(key);
            }
        }
        return slot.given ? elsewhere() : nextHere();
    }

    private @Nullable Slot nextHere() {
        var next = closed ? null : choose();
        if (next == null) {
            active--;
        }
        return next;
    }

    /** The slot is another worker's by now; the key this one held may be ready again. */
    private @Nullable Slot elsewhere() {
        startWorkers();
        return null;
    }

    private synchronized void release(LaneKey key) {
        ready[key.lane()].add(key);
        startWorkers();
    }

    private @Nullable Slot choose() {
        var fromBelow = ++choices % 10 == 0;
        for (var step = 0; step < lanes; step++) {
            var lane = fromBelow ? lanes - 1 - step : step;
            if (mayRun(lane) && !ready[lane].isEmpty()) {
                running[lane]++;
                restrained -= isLowest(lane) && restrained > 0 ? 1 : 0;
                return new Slot(ready[lane].remove());
            }
        }
        return null;
    }

    private boolean isLowest(int lane) {
        return lanes > 1 && lane == lanes - 1;
    }

    private boolean mayRun(int lane) {
        return !isLowest(lane) || running[lane] < Math.max(1, slots / (restrained > 0 ? 8 : 2));
    }

    @Override
    public synchronized void close() {
        closed = true;
        timer.shutdownNow();
    }
}

package io.edrs.platform.kernel.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedLanesTest {

    private final ArrayDeque<Runnable> threads = new ArrayDeque<>();
    private final List<String> log = new ArrayList<>();

    @Test
    void aTaskThatOnlyWaitsGivesItsSlotToAnotherKey() {
        try (var lanes = new OrderedLanes(1, 1, threads::add)) {
            lanes.submit(0, "a", waiting("a1"));
            lanes.submit(0, "b", waiting("b1"));
            runAll();
        }
        assertThat(log).containsExactly("a1 thinks", "b1 starts a thread of its own", "a1 ends", "b1 thinks", "b1 ends");
    }

    @Test
    void aKeyStaysHeldWhileItsTaskWaits() {
        try (var lanes = new OrderedLanes(1, 2, threads::add)) {
            lanes.submit(0, "a", waiting("a1"));
            lanes.submit(0, "a", waiting("a2"));
            runAll();
        }
        assertThat(log).containsExactly("a1 thinks", "a1 ends", "a2 thinks", "a2 ends");
    }

    @Test
    void withoutGivingUpASlotIsKept() {
        try (var lanes = new OrderedLanes(1, 1, threads::add)) {
            lanes.submit(0, "a", thought -> done("a1"));
            lanes.submit(0, "b", thought -> done("b1"));
            assertThat(threads).hasSize(1);
            runAll();
            assertThat(lanes.pending(0)).isZero();
        }
        assertThat(log).containsExactly("a1", "b1");
    }

    private OrderedLanes.Task waiting(String name) {
        return thought -> {
            log.add(name + " thinks");
            var before = threads.size();
            thought.run();
            thought.run();
            if (threads.size() > before) {
                log.add("b1 starts a thread of its own");
            }
            return done(name + " ends");
        };
    }

    private java.time.Duration done(String what) {
        log.add(what);
        return null;
    }

    private void runAll() {
        while (!threads.isEmpty()) {
            threads.poll().run();
        }
    }
}

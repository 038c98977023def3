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

    @Test
    void fewOfTheLeastUrgentWaitAtOnceBecauseWhatIsUrgentWouldWaitBehindThem() {
        try (var lanes = new OrderedLanes(2, 1, threads::add)) {
            List.of("l1", "l2", "l3", "l4").forEach(name -> lanes.submit(1, name, whileOthersRun(name)));
            runAll();
        }
        assertThat(log).as("only two give up their slot").containsExactly("l1 thinks", "l2 thinks", "l3 thinks", "l3 ends",
                "l4 thinks", "l4 ends", "l2 ends", "l1 ends");
    }

    @Test
    void fewOfTheLeastUrgentRunAtOnceNearSomethingUrgent() {
        try (var lanes = new OrderedLanes(2, 16, threads::add)) {
            lanes.submit(0, "u", thought -> done("u"));
            runAll();
            for (var i = 0; i < 600; i++) {
                lanes.submit(1, "l" + i, thought -> done("l"));
            }
            assertThat(threads).as("an eighth of the slots").hasSize(2);
            runAll();
            for (var i = 0; i < 600; i++) {
                lanes.submit(1, "l" + i, thought -> done("l"));
            }
            assertThat(threads).as("half of them when nothing urgent came for long").hasSize(8);
            runAll();
        }
        assertThat(log).hasSize(1201);
    }

    private OrderedLanes.Task whileOthersRun(String name) {
        return thought -> {
            log.add(name + " thinks");
            thought.run();
            var other = threads.poll();
            if (other != null) {
                other.run();
            }
            return done(name + " ends");
        };
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

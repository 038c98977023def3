package io.edrs.reasoning.aggregator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.gateway.StopWish;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class StopsTest {

    private final InMemoryTables tables = new InMemoryTables();
    private final Stops stops = new Stops(tables);
    private final BaseEvent<RequestReceived> question = SampleEvents.of("acme", Fresh.id(), new RequestReceived(Fresh.id(), "edrs", "ann", "Why?", null));

    private void stop() {
        tables.open(StopWish.TABLE, StopWish.class).put(StopWish.key("acme", question.eventId()), new StopWish(question.eventId(), Instant.EPOCH));
    }

    @Test
    void workThatIsWantedIsDone() {
        assertThat(stops.unlessStopped(question, () -> "because")).contains("because");
        assertThatThrownBy(() -> stops.unlessStopped(question, () -> {
            throw new IllegalStateException("broken");
        })).hasMessage("broken");
    }

    @Test
    void workThatIsNoLongerWantedIsNotBegun() {
        stop();
        assertThat(stops.unlessStopped(question, () -> {
            throw new AssertionError("begun");
        })).isEmpty();
    }

    @Test
    void workUnderWayIsInterrupted() throws Exception {
        var begun = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = threads.submit(() -> {
                var said = stops.unlessStopped(question, () -> waitingForever(begun));
                return said.isEmpty() && !Thread.currentThread().isInterrupted();
            });
            begun.await();
            stop();
            assertThat(working.get()).as("stopped, and the thread is fit for what follows").isTrue();
        }
    }

    private static String waitingForever(CountDownLatch begun) {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
    }
}

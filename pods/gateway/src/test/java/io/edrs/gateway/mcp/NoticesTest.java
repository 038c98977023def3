package io.edrs.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.spec.McpSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.BaseSubscriber;

class NoticesTest {

    private static final int PATIENCE_S = 60;

    private final Notices notices = new Notices(new Servers(List.of(), List.of(), null, null, null), null, null);

    /** Hears each frame only as far as it is let. */
    private static final class SlowReader extends BaseSubscriber<byte[]> {

        private final CountDownLatch reads = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        protected void hookOnNext(byte[] frame) {
            heard.add(new String(frame, StandardCharsets.UTF_8));
            reads.countDown();
            within(goOn);
        }

        @Override
        protected void hookOnComplete() {
            ended.countDown();
        }
    }

    @Test
    void theAnswerIsNotLostToAStepThatIsToldAtTheSameMoment() throws Exception {
        var reader = new SlowReader();
        var listens = new CountDownLatch(1);
        var worker = new AtomicReference<Thread>();
        notices.during("token", progress -> {
            within(listens);
            // The step's teller is held up while it tells, and the tool is done meanwhile.
            Thread.startVirtualThread(() -> progress.say("halfway"));
            within(reader.reads);
            worker.set(Thread.currentThread());
            return McpSchema.JSONRPCResponse.result(7, "the answer");
        }).subscribe(reader);
        listens.countDown();
        assertThat(reader.reads.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        untilHeldUpOrDone(worker);
        reader.goOn.countDown();
        assertThat(reader.ended.await(PATIENCE_S, TimeUnit.SECONDS)).as("the stream ends").isTrue();
        assertThat(reader.heard).hasSize(2);
        assertThat(reader.heard.getFirst()).contains("halfway");
        assertThat(reader.heard.getLast()).contains("the answer");
    }

    /** The worker has tried to say its answer: it waits for the teller, or it went on without having said it. */
    private static void untilHeldUpOrDone(AtomicReference<Thread> worker) {
        CompletableFuture.runAsync(() -> {
            while (worker.get() == null || worker.get().getState() != Thread.State.BLOCKED && worker.get().isAlive()) {
                Thread.onSpinWait();
            }
        }).orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    }

    private static void within(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new IllegalStateException("It did not come about.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

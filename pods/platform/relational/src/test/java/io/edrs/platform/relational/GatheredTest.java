package io.edrs.platform.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheredTest {

    private final Gathered gathered = new Gathered();
    private final AtomicInteger transactions = new AtomicInteger();
    private final AtomicInteger rolledBack = new AtomicInteger();

    @Test
    void whatComesTogetherIsWrittenTogetherAndEachIsToldItsOwnResult() throws Exception {
        var results = atOnce(20, number -> gathered.run(() -> number, this::transaction));

        for (int number = 0; number < 20; number++) {
            assertThat(results.get(number).get()).isEqualTo(number);
        }
        assertThat(transactions).hasValueLessThan(20);
    }

    @Test
    void aFailureIsToldToWhoCausedItAlone() throws Exception {
        var results = atOnce(20, number -> gathered.run(() -> {
            if (number == 7) {
                throw new IllegalStateException("seven");
            }
            return number;
        }, this::transaction));

        for (int number = 0; number < 20; number++) {
            var result = results.get(number);
            if (number == 7) {
                assertThatThrownBy(result::get).hasRootCauseMessage("seven");
            } else {
                assertThat(result.get()).isEqualTo(number);
            }
        }
        assertThat(rolledBack).hasPositiveValue();
    }

    private void transaction(Runnable work) {
        transactions.incrementAndGet();
        try {
            work.run();
        } catch (RuntimeException e) {
            rolledBack.incrementAndGet();
            throw e;
        }
    }

    private interface Numbered {
        int call(int number) throws Exception;
    }

    private static List<Future<Integer>> atOnce(int many, Numbered call) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<Future<Integer>>();
            IntStream.range(0, many).forEach(number -> results.add(threads.submit((Callable<Integer>) () -> {
                start.await();
                return call.call(number);
            })));
            start.countDown();
            return results;
        }
    }
}

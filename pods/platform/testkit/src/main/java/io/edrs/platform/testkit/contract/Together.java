package io.edrs.platform.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Calls at the same moment. */
public final class Together {

    private Together() {}

    /** What each of the callers got, in their order; the first failure is thrown. */
    public static <T> List<T> call(int callers, IntFunction<T> call) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = new CountDownLatch(1);
            var futures = IntStream.range(0, callers).mapToObj(i -> threads.submit(() -> {
                start.await();
                return call.apply(i);
            })).toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}

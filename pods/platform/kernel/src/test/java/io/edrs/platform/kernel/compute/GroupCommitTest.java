package io.edrs.platform.kernel.compute;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final int MANY = 500;

    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger largest = new AtomicInteger();
    private final Set<Integer> stored = new ConcurrentSkipListSet<>();

    @Test
    void whatComesTogetherIsWrittenTogetherInBoundedGroups() throws Exception {
        var all = addAtOnce(new GroupCommit<>(this::write));
        assertThat(all).allMatch(one -> one.state() == Future.State.SUCCESS);
        assertThat(stored).hasSize(MANY);
        assertThat(writes).hasValueLessThan(MANY);
        assertThat(largest).hasValueLessThanOrEqualTo(200);
    }

    @Test
    void aFailureIsToldToWhoCausedItAlone() throws Exception {
        var all = addAtOnce(new GroupCommit<>((tenant, numbers) -> {
            if (numbers.contains(7)) {
                throw new IllegalStateException("seven");
            }
            write(tenant, numbers);
        }));
        assertThat(all.get(7).exceptionNow()).hasMessage("seven");
        assertThat(stored).hasSize(MANY - 1).doesNotContain(7);
        assertThat(all.stream().filter(one -> one.state() == Future.State.FAILED)).hasSize(1);
    }

    @Test
    void anErrorIsToldTooInsteadOfBelievedStored() throws Exception {
        var all = addAtOnce(new GroupCommit<>((tenant, numbers) -> {
            throw new OutOfMemoryError("no room");
        }));
        assertThat(all).allSatisfy(one -> assertThat(one.exceptionNow()).hasRootCauseMessage("no room"));
    }

    @Test
    void allAreToldWhenTheStoreIsAwayWithoutAskingItForEach() throws Exception {
        var asked = new AtomicInteger();
        var all = addAtOnce(new GroupCommit<>((tenant, numbers) -> {
            asked.incrementAndGet();
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "The store is away.");
        }));
        assertThat(all).allSatisfy(one -> assertThat(one.exceptionNow()).hasMessageContaining("away"));
        assertThat(asked).hasValueLessThan(MANY);
    }

    @Test
    void tenantsAreWrittenApart() throws Exception {
        var written = new ConcurrentHashMap<String, Set<Integer>>();
        var group = new GroupCommit<Integer>((tenant, numbers) -> written.computeIfAbsent(tenant, unseen -> new ConcurrentSkipListSet<>()).addAll(numbers));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, MANY).forEach(number -> threads.submit(() -> group.add(number % 2 == 0 ? "even" : "odd", number)));
        }
        assertThat(written).containsOnlyKeys("even", "odd");
        assertThat(written.get("even")).hasSize(MANY / 2).allMatch(number -> number % 2 == 0);
        assertThat(written.get("odd")).hasSize(MANY / 2).noneMatch(number -> number % 2 == 0);
    }

    private void write(String tenant, List<Integer> numbers) {
        writes.incrementAndGet();
        largest.accumulateAndGet(numbers.size(), Math::max);
        stored.addAll(numbers);
    }

    private static List<Future<Boolean>> addAtOnce(GroupCommit<Integer> group) throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Boolean>>();
            IntStream.range(0, MANY).forEach(number -> all.add(threads.submit((Callable<Boolean>) () -> {
                start.await();
                group.add("acme", number);
                return true;
            })));
            start.countDown();
            return all;
        }
    }
}

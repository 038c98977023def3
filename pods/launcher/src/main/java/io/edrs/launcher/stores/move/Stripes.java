package io.edrs.launcher.stores.move;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Lets the writers of one item in this process go one after the other, so that mirrors seldom meet. */
final class Stripes {

    private static final int COUNT = 64;
    private final ReentrantLock[] locks = IntStream.range(0, COUNT).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    <R> R alone(Object item, Supplier<R> call) {
        var lock = locks[Math.floorMod(item.hashCode(), COUNT)];
        lock.lock();
        try {
            return call.get();
        } finally {
            lock.unlock();
        }
    }
}

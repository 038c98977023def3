package io.edrs.launcher.stores.move;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** Tells what really differs from what is just being written: the latter is equal a moment later. */
final class Settling {

    private static final int LOOKS = 10;
    /** So many are never just being written. */
    private static final int MANY = 200;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private Settling() {}

    /** Those that still differ after several looks. */
    static <T> List<T> settled(List<T> differing, UnaryOperator<List<T>> stillDiffering) {
        var open = differing;
        for (var look = 0; look < LOOKS && !open.isEmpty() && (look == 0 || open.size() <= MANY); look++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            open = stillDiffering.apply(open);
        }
        return open;
    }
}

package io.edrs.launcher.acceptance;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for a condition, with a limit. */
public final class Eventually {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(50);

    private Eventually() {}

    /** The first value that is neither null nor false; fails when there is none in time. */
    public static <T> T get(String what, Supplier<@Nullable T> look) {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            var found = look.get();
            if (found != null && !Boolean.FALSE.equals(found)) {
                return found;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        throw new AssertionError("Not within %d s: %s".formatted(LIMIT.toSeconds(), what));
    }
}

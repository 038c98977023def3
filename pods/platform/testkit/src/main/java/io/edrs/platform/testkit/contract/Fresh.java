package io.edrs.platform.testkit.contract;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Names nobody has used before, so that tests may share one server. */
public final class Fresh {

    private static final AtomicLong NEXT = new AtomicLong();
    private static final long RUN = System.nanoTime();

    private Fresh() {}

    /** A tenant without a row. */
    public static String tenant() {
        return "t" + Long.toString(RUN & Long.MAX_VALUE, 36) + "-" + NEXT.incrementAndGet();
    }

    /** An id of version 7's form. */
    public static UUID id() {
        return new UUID((RUN << 16) | 0x7000L, 0x8000_0000_0000_0000L | NEXT.incrementAndGet());
    }
}

package io.edrs.bench.report;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How far something long is, on one line of the terminal: done, rate, time left; told at most every second. */
public final class Progress {

    private static final long PACE = TimeUnit.SECONDS.toNanos(1);
    private static final int WIDTH = 24;

    private final String what;
    private final long all;
    private final PrintStream out;
    private final long begin = System.nanoTime();
    private final AtomicLong next = new AtomicLong(begin + PACE);
    private final AtomicLong done = new AtomicLong();

    public Progress(String what, long all, PrintStream out) {
        this.what = what;
        this.all = all;
        this.out = out;
    }

    /** So many more are done. */
    public void add(long more) {
        var now = System.nanoTime();
        var sum = done.addAndGet(more);
        var due = next.get();
        if ((now >= due || sum >= all) && next.compareAndSet(due, now + PACE)) {
            out.print('\r' + line(sum, now - begin) + (sum >= all ? System.lineSeparator() : ""));
            out.flush();
        }
    }

    String line(long sum, long nanos) {
        double rate = sum * 1e9 / Math.max(1, nanos);
        var bar = "#".repeat((int) Math.min(WIDTH, sum * WIDTH / Math.max(1, all)));
        return String.format(Locale.ROOT, "%s [%-" + WIDTH + "s] %,d of %,d, %,.0f/s, %,.0f s left ", what, bar, sum, all, rate, (all - sum) / Math.max(1e-9, rate));
    }
}

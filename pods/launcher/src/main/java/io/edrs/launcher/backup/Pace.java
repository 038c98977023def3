package io.edrs.launcher.backup;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Says how far work is: how much, how fast, how long it still takes. */
final class Pace implements LongConsumer {

    private static final long GLANCE_NANOS = 200_000_000;
    private static final double MIB = 1 << 20;

    private final String what;
    private final long all;
    private final Consumer<String> progress;
    private final long begin = System.nanoTime();
    private long done;
    private long told;

    Pace(String what, long all, Consumer<String> progress) {
        this.what = what;
        this.all = all;
        this.progress = progress;
    }

    @Override
    public void accept(long bytes) {
        done += bytes;
        var now = System.nanoTime();
        if (now - told > GLANCE_NANOS) {
            told = now;
            progress.accept(line((now - begin) / 1e9));
        }
    }

    String line(double seconds) {
        var rate = seconds <= 0 ? 0 : done / seconds;
        var left = rate <= 0 ? 0 : Math.max(0, all - done) / rate;
        return "%s  %.0f of %.0f MiB  %.1f MiB/s  %.0f s left".formatted(what, done / MIB, Math.max(all, done) / MIB, rate / MIB, left);
    }
}

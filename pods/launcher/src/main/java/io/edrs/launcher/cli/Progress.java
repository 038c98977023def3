package io.edrs.launcher.cli;

import java.util.function.Consumer;

/** A line that is written over while work goes on. */
final class Progress {

    private Progress() {}

    static Consumer<String> onTerminal() {
        var live = System.console() != null && System.console().isTerminal();
        return line -> {
            if (live) {
                System.out.print("\r\033[K" + line);
                System.out.flush();
            }
        };
    }

    static String bar(int done, int all, double seconds) {
        return bar(done, all, done, seconds, "files");
    }

    /** @param byUs of those done, how many took these seconds */
    static String bar(int done, int all, long byUs, double seconds, String what) {
        var filled = all == 0 ? 20 : (int) (done * 20L / all);
        var rate = seconds <= 0 ? 0 : byUs / seconds;
        var left = rate <= 0 ? 0 : (all - done) / rate;
        return "[%s%s] %d/%d %s  %.1f/s  %.0f s left".formatted("█".repeat(filled), "░".repeat(20 - filled), done, all, what, rate, left);
    }
}

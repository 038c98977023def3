package io.edrs.launcher.stores.move;

import java.util.concurrent.TimeUnit;

/** Who is inside while a phase lasts; when it is over nobody comes in, and those inside are waited for. */
final class Visits {

    private int inside;
    private boolean over;

    /** False when it is over. */
    synchronized boolean enter() {
        if (!over) {
            inside++;
        }
        return !over;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** Whether everybody went out in time. */
    synchronized boolean end(long patienceNanos) {
        over = true;
        var deadline = System.nanoTime() + patienceNanos;
        while (inside > 0) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}

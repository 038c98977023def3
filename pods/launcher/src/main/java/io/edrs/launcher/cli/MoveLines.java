package io.edrs.launcher.cli;

import io.edrs.launcher.stores.move.Move;
import io.edrs.launcher.stores.move.MovePhase;
import io.edrs.launcher.stores.move.Mover;
import java.util.function.Consumer;

/** Tells how a move goes on: a bar while it copies, a line for each comparison. */
final class MoveLines implements Mover.Watcher {

    private final Consumer<String> live = Progress.onTerminal();
    private long copied;
    private double took;

    @Override
    public void at(Move move, long items, double seconds) {
        if (move.phase() == MovePhase.COPYING) {
            copied = items;
            took = seconds;
            live.accept(Progress.bar(Math.toIntExact(Math.min(move.copied(), move.expected())), Math.toIntExact(move.expected()), items, seconds, "items"));
        } else {
            end();
            System.out.println("compared: " + move.note());
        }
    }

    /** What was copied, once. */
    void end() {
        if (copied > 0) {
            System.out.printf("copied: %d items in %.1f s, %.0f/s%n", copied, took, copied / Math.max(took, 0.001));
            copied = 0;
        }
    }
}

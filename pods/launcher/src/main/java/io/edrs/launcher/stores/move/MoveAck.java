package io.edrs.launcher.stores.move;

import io.edrs.schema.TableRow;

/**
 * A process says that it now works by a phase: no call of it still follows the one before.
 *
 * @param problem why it cannot, empty when it does
 * @param attempt of the mover
 */
public record MoveAck(String process, String move, MovePhase phase, String problem, int attempt) implements TableRow {

    /** The table's name. */
    public static final String TABLE = "store-move-acks";

    static MoveAck of(String process, Move move, String problem) {
        return new MoveAck(process, move.id(), move.phase(), problem, move.attempt());
    }

    /** Whether it is about that phase in that attempt. */
    boolean isOf(Move other) {
        return move.equals(other.id()) && phase == other.phase() && attempt == other.attempt();
    }

    static String key(String process, String moveKey) {
        return process + " " + moveKey;
    }

    @Override
    public boolean belongsTo(String tenant, String key) {
        // A process's word on a move.
        return false;
    }
}

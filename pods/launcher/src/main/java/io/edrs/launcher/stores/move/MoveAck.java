package io.edrs.launcher.stores.move;

/**
 * A process says that it now works by a phase: no call of it still follows the one before.
 *
 * @param problem why it cannot, empty when it does
 */
public record MoveAck(String process, String move, MovePhase phase, String problem) {

    /** The table's name. */
    public static final String TABLE = "store-move-acks";

    boolean isOf(Move other) {
        return move.equals(other.id()) && phase == other.phase();
    }

    static String key(String process, String moveKey) {
        return process + " " + moveKey;
    }
}

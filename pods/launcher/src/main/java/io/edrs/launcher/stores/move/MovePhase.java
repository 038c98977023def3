package io.edrs.launcher.stores.move;

/**
 * Where a move stands; before a phase that rests on it, every living process of the service has acknowledged the one before.
 * Said here for what is written to both stores; tables and time series are held from COPYING to SWITCHING instead, see {@link HeldMover}.
 */
public enum MovePhase {
    /** Processes begin to write both stores; nothing is copied yet. */
    PREPARING,
    /** The old store counts, each write is mirrored into the new one, and what is older is copied. */
    COPYING,
    /** As before, while both sides are compared and differences repaired. */
    COMPARING,
    /** Writes wait a moment, so that no process writes by the old rule while another writes by the new one. */
    SWITCHING,
    /** The new store counts, each write is mirrored into the old one: a rollback loses nothing. */
    SWITCHED,
    /** Writes wait a moment on the way back. */
    RETURNING,
    /** Only the old store is used. */
    ROLLED_BACK,
    /** Only the new store is used. */
    FINISHED;

    /** Whether nothing more happens by itself. */
    public boolean isOver() {
        return this == ROLLED_BACK || this == FINISHED;
    }

    /** Whether the new store is the one that counts. */
    public boolean countsNew() {
        return this == SWITCHED || this == FINISHED || this == RETURNING;
    }

    /** Whether each write goes to both. */
    public boolean writesBoth() {
        return this == PREPARING || this == COPYING || this == COMPARING || this == SWITCHED;
    }

    /** Whether writes wait for the next phase. */
    public boolean holdsWrites() {
        return this == SWITCHING || this == RETURNING;
    }
}

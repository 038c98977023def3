package io.edrs.launcher.stores.move;

/** Takes a move from wherever it stands; everything it does may be done twice, so that one that was killed is followed by another. */
public interface Course {

    /** Goes on until the new store counts. */
    Move run();

    /** Back to the old store, with every write made since. */
    Move rollBack();

    /** From here on the old store is history. */
    Move finish();
}

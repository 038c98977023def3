package io.edrs.launcher.stores.move;

/** All that a service keeps behind one port, copied while nobody writes it. */
public interface WholeCopy {

    /** Puts what the old store has of it in the place of what the new one has, and compares both afterwards. */
    Comparison copy();

    /** The same the other way. */
    Comparison copyBack();

    /** Takes it out of the new store. */
    void clear();
}

package io.edrs.reasoning;

/** What was learned from how answers were received. */
public interface Learned {

    /** A threshold no conclusion reaches: the engine is not asked. */
    double NEVER = 1.01;

    /** How sure a conclusion of the engine must be in this tenant to become an answer, in 0..1, or {@link #NEVER}; 0 while nothing was learned. */
    double needed(String tenant, String engine);
}

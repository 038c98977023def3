package io.edrs.reasoning;

/** What was learned from how answers were received. */
public interface Learned {

    /** How sure a conclusion of the engine must be in this tenant to become an answer, in 0..1; 0 while nothing was learned. */
    double needed(String tenant, String engine);
}

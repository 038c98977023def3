package io.edrs.memory;

import java.time.Instant;

/** Lets go of what has passed its retention, when it is told to. */
public interface Perishable {

    /** Lets go of all that is over at that moment; returns how many went. */
    long expire(Instant now);
}

package io.edrs.reasoning.learning;

import java.time.Instant;

/**
 * A threshold that was changed.
 *
 * @param id the engine and the number of the change, later ones higher
 * @param to above 1 where the engine is no longer asked
 * @param gainBefore share of held-out outcomes dealt with rightly (good ones answered, bad ones not) before, and after
 * @param outcomes how many there were, the held-out ones included
 * @param state {@code active} or {@code taken back}
 */
record Change(String id, String engine, double from, double to, double gainBefore, double gainAfter, int outcomes, String state, Instant at) {

    static final String ACTIVE = "active";
    static final String TAKEN_BACK = "taken back";

}

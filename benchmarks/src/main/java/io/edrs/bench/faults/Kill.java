package io.edrs.bench.faults;

/**
 * One kill.
 *
 * @param at nanoseconds, by the clock of the ledger
 * @param readyAt when everything was ready again
 * @param token what was acknowledged just before, empty when nothing was
 * @param problem what went wrong while starting again, empty when nothing did
 */
record Kill(Victim.Part part, String process, long at, long readyAt, String token, String problem) {

    double seconds() {
        return (readyAt - at) / 1e9;
    }
}

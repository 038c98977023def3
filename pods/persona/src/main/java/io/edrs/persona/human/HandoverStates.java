package io.edrs.persona.human;

/** How a hand-over goes on from {@code waiting}. */
final class HandoverStates {

    /** Somebody has it: a persona to which it was assigned, or a human who took it. */
    static final String TAKEN = "taken";
    static final String DONE = "done";

    private HandoverStates() {}
}

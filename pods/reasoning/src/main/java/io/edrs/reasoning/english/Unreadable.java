package io.edrs.reasoning.english;

/** Why a sentence cannot be read, in one phrase. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreadable(String why) {
        super(why, null, false, false);
    }
}

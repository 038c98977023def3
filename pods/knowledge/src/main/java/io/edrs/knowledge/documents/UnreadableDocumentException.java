package io.edrs.knowledge.documents;

import java.io.Serial;

/** A file that yields no text, with a sentence that says what is wrong with it and what would be right. */
final class UnreadableDocumentException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Why a file cannot be read. */
    enum Reason { EMPTY, TOO_LARGE, TOO_MUCH_TEXT, ENCRYPTED, BROKEN, BINARY, UNSUPPORTED, BOMB, TOO_SLOW, NO_TEXT }

    private final Reason reason;

    UnreadableDocumentException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}

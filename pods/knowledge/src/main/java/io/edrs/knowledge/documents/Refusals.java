package io.edrs.knowledge.documents;

/** The sentences of refusals that more than one reader may have to say. */
final class Refusals {

    private Refusals() {}

    static UnreadableDocumentException tooMuchText(String name, ParseLimits limits) {
        return new UnreadableDocumentException(UnreadableDocumentException.Reason.TOO_MUCH_TEXT,
            "'" + name + "' holds more than " + limits.characters() + " characters of text; split it into smaller files.");
    }

    static UnreadableDocumentException broken(String name, String kind) {
        return new UnreadableDocumentException(UnreadableDocumentException.Reason.BROKEN,
            "'" + name + "' is not a complete, valid " + kind + " file; open it in its own program, save it anew and send it again.");
    }

    static UnreadableDocumentException encrypted(String name) {
        return new UnreadableDocumentException(UnreadableDocumentException.Reason.ENCRYPTED,
            "'" + name + "' is protected by a password; remove the protection and send it again.");
    }

    static UnreadableDocumentException bomb(String name) {
        return new UnreadableDocumentException(UnreadableDocumentException.Reason.BOMB,
            "'" + name + "' unpacks to far more than its size allows or is nested too deeply; send a plainly saved copy.");
    }
}

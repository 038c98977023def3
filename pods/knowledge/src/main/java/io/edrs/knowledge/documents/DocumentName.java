package io.edrs.knowledge.documents;

import io.edrs.platform.kernel.error.EdrsException;
import java.nio.charset.StandardCharsets;

/** The path or name a document is ingested under; the same name is the same document. */
record DocumentName(String value) {

    private static final int LONGEST = 512;
    private static final int ID_LENGTH = 32;

    DocumentName {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new EdrsException(DocumentError.DOCUMENT_NAME_INVALID, "A document's name of " + value.length()
                    + " characters is refused; it must have 1 to " + LONGEST + " and no control characters.");
        }
    }

    /** The document's id, derived from the name so that two who send it at once mean the same document. */
    String id() {
        return ContentHash.of(value.getBytes(StandardCharsets.UTF_8)).value().substring(0, ID_LENGTH);
    }
}

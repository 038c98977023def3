package io.edrs.platform.store;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore.Document;

/** What {@link DocumentStore#load} accepts; anything else is refused with {@code REQUEST_INVALID} before a byte is written. */
public final class Loaded {

    private Loaded() {}

    /** A document of an accepted id, body and end whose version is 1 or more. */
    public static void check(Document document) {
        Names.id(document.id());
        JsonObjects.parse(document.json());
        Moments.end(document.expiresAt());
        if (document.version() < 1) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "The version " + document.version() + " is refused; versions begin with 1.");
        }
    }
}

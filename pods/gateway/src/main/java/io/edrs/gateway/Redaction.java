package io.edrs.gateway;

import io.edrs.platform.kernel.http.Caller;

/** Masks personal data before anything is stored. */
public interface Redaction {

    /** The text with personal data masked by its kind, {@code [mail]} for example, for good. */
    String mask(String text);

    /** The text with each piece of personal data as a mask of its own, {@code [mail:7k2m…]}, the same for the same piece of the same owner; only the owner can have it back. */
    String mask(Caller owner, String text);
}

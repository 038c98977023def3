package io.edrs.gateway;

/** Masks personal data. */
public interface Redaction {

    /** The text with mail addresses, and card numbers that pass the Luhn check (ISO/IEC 7812-1), masked. */
    String mask(String text);
}

package io.edrs.gateway.personal;

/** What of a person a text tells; the earlier one counts where two overlap. */
public enum Kind {
    MAIL("mail"),
    IBAN("iban"),
    CARD("card"),
    IP("ip"),
    NATIONAL_ID("national-id"),
    PHONE("phone"),
    NAME("name");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** How it is called in a masked text. */
    public String label() {
        return label;
    }
}

package io.edrs.persona.human;

import java.util.Locale;

/** What it is that waits. */
enum Kind {
    CLARIFICATION, APPROVAL, HANDOVER;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

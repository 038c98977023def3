package io.edrs.persona.human;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.schema.persona.PersonaProfile;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of requests, checked. */
final class Texts {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]|\\p{Cs}");
    private static final Pattern PERSONA = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    private Texts() {}

    static String line(HumanError error, String field, @Nullable String text, int longest) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > longest || CONTROL.matcher(stripped).find()) {
            throw new EdrsException(error, "%s has %d characters; it needs 1 to %d of plain text.".formatted(field, stripped.length(), longest));
        }
        return stripped;
    }

    static @Nullable String optional(HumanError error, String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : line(error, field, text, longest);
    }

    static String personaId(HumanError error, @Nullable String id) {
        if (id != null && !PERSONA.matcher(id).matches()) {
            throw new EdrsException(error, "'%s' is no id of a persona.".formatted(id));
        }
        return id == null ? PersonaProfile.DEFAULT_ID : id;
    }
}

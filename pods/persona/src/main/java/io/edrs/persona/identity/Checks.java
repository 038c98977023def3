package io.edrs.persona.identity;

import io.edrs.persona.identity.PeopleController.Said;
import io.edrs.platform.kernel.error.EdrsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says all that is wrong with what is told of a person at once. */
final class Checks {

    /** Of the first to the second, and how the second stands to the first. */
    static final Map<String, String> RELATIONS = Map.of("manager", "report", "report", "manager", "colleague", "colleague", "assistant", "principal",
            "principal", "assistant", "client", "supplier", "supplier", "client", "friend", "friend", "mentor", "mentee", "mentee", "mentor");

    private static final Set<String> KINDS = Set.of("user", "colleague", "external");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@/ -]{0,119}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,39}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]|\\p{Cs}");
    private static final int MOST_PREFERENCES = 50;

    private final List<String> mistakes = new ArrayList<>();

    private Checks() {}

    static String id(String id) {
        if (!ID.matcher(id).matches()) {
            throw new EdrsException(IdentityError.PERSON_INVALID, "A person's id is 1 to 120 letters, digits and any of ._@/- and spaces, not '%s'.".formatted(id));
        }
        return id;
    }

    static String relation(String kind) {
        if (!RELATIONS.containsKey(kind)) {
            throw new EdrsException(IdentityError.RELATION_INVALID, "The relation '%s' is unknown; use %s.".formatted(kind,
                    String.join(", ", RELATIONS.keySet().stream().sorted().toList())));
        }
        return kind;
    }

    static Profile profile(Said said) {
        var check = new Checks();
        check.text("name", said.name(), 120);
        check.text("callName", said.callName(), 80);
        check.text("role", said.role(), 120);
        check.text("organisation", said.organisation(), 120);
        check.text("notes", said.notes(), 2_000);
        check.rest(said);
        if (!check.mistakes.isEmpty()) {
            throw new EdrsException(IdentityError.PERSON_INVALID, String.join(" ", check.mistakes));
        }
        return new Profile(said.name(), said.callName(), Objects.requireNonNullElse(said.kind(), "user"), said.role(), said.organisation(), said.email(),
                said.notes(), Objects.requireNonNullElse(said.preferences(), Map.of()));
    }

    private void rest(Said said) {
        if (said.kind() != null && !KINDS.contains(said.kind())) {
            mistakes.add("kind '%s' is unknown; use user, colleague or external.".formatted(said.kind()));
        }
        if (said.email() != null && !MAIL.matcher(said.email()).matches()) {
            mistakes.add("email '%s' is no mail address.".formatted(said.email()));
        }
        var preferences = Objects.requireNonNullElse(said.preferences(), Map.<String, String>of());
        if (preferences.size() > MOST_PREFERENCES) {
            mistakes.add("preferences has %d entries; at most %d fit.".formatted(preferences.size(), MOST_PREFERENCES));
        }
        preferences.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || value == null || value.isBlank()) {
                mistakes.add("preferences.%s is refused; names are a-z and _, and values are not empty.".formatted(name));
            } else {
                text("preferences." + name, value, 120);
            }
        });
    }

    private void text(String field, @Nullable String text, int longest) {
        if (text != null && (text.isBlank() || text.length() > longest || CONTROL.matcher(text).find())) {
            mistakes.add("%s has %d characters; it needs 1 to %d of plain text.".formatted(field, text.length(), longest));
        }
    }
}

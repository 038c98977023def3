package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says all that is wrong with a definition at once. */
final class Validation {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,39}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]|\\p{Cs}");
    private static final Map<String, List<String>> VALUES = Map.of("answer_length", List.of("short", "medium", "long"),
            "answer_format", List.of("bullets", "prose", "table"), "units", List.of("metric", "imperial"));
    private static final Set<String> TONES = Set.of("neutral", "friendly", "formal", "concise");
    private static final Set<String> LENGTHS = Set.of("short", "medium", "long");

    private final List<String> mistakes = new ArrayList<>();

    private Validation() {}

    /** The id; throws {@code PERSONA_INVALID} when it is none. */
    static String id(String id) {
        if (!ID.matcher(id).matches()) {
            throw new EdrsException(PersonaError.PERSONA_INVALID,
                    "Persona id '%s' is not 1 to 63 characters of a-z, 0-9 and -, starting with a letter.".formatted(id));
        }
        return id;
    }

    static Definition definition(Definition wanted) {
        var check = new Validation();
        check.text("name", wanted.name(), 1, 80);
        check.list("duties", wanted.duties(), 20, 300);
        check.list("skills", wanted.skills(), 50, 60);
        check.text("character", wanted.character() == null ? "" : wanted.character(), 0, 2_000);
        check.voice(Voice.of(wanted.voice()));
        check.list("likes", wanted.likes(), 30, 120);
        check.list("dislikes", wanted.dislikes(), 30, 120);
        if (!check.mistakes.isEmpty()) {
            throw new EdrsException(PersonaError.PERSONA_INVALID, String.join(" ", check.mistakes));
        }
        return wanted;
    }

    /** Name and value of a preference; throws {@code PREFERENCE_INVALID} when one is none. */
    static void preference(String name, @Nullable String value) {
        if (!NAME.matcher(name).matches()) {
            throw new EdrsException(PersonaError.PREFERENCE_INVALID, "Preference '%s' is not 1 to 40 characters of a-z and _, starting with a letter.".formatted(name));
        }
        var allowed = VALUES.get(name);
        if (value == null || value.isBlank() || value.length() > 120 || CONTROL.matcher(value).find() || allowed != null && !allowed.contains(value)) {
            throw new EdrsException(PersonaError.PREFERENCE_INVALID, "Preference '%s' cannot be '%s'; %s.".formatted(name, value,
                    allowed == null ? "use 1 to 120 characters" : "use " + String.join(", ", allowed)));
        }
    }

    /** A line of free text; throws the given error when it is empty, too long or holds control characters. */
    static String line(PersonaError error, String field, @Nullable String text, int longest) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > longest || CONTROL.matcher(stripped).find()) {
            throw new EdrsException(error, "%s has %d characters; it needs 1 to %d of plain text.".formatted(field, stripped.length(), longest));
        }
        return stripped;
    }

    private void voice(Voice voice) {
        text("voice.greeting", voice.greeting(), 1, 300);
        if (!TONES.contains(voice.tone())) {
            mistakes.add("voice.tone '%s' is unknown; use neutral, friendly, formal or concise.".formatted(voice.tone()));
        }
        if (!LENGTHS.contains(voice.answerLength())) {
            mistakes.add("voice.answerLength '%s' is unknown; use short, medium or long.".formatted(voice.answerLength()));
        }
        if (!LANGUAGE.matcher(voice.language()).matches()) {
            mistakes.add("voice.language '%s' is no language tag (BCP 47) like en or de-CH.".formatted(voice.language()));
        }
    }

    private void list(String field, @Nullable List<String> texts, int most, int longest) {
        if (texts == null) {
            return;
        }
        if (texts.size() > most) {
            mistakes.add("%s has %d entries; at most %d fit.".formatted(field, texts.size(), most));
        }
        for (int i = 0; i < texts.size(); i++) {
            text(field + "[" + i + "]", texts.get(i), 1, longest);
        }
    }

    private void text(String field, @Nullable String text, int shortest, int longest) {
        var length = text == null ? 0 : text.strip().length();
        if (text != null && CONTROL.matcher(text).find()) {
            mistakes.add("%s holds control characters; send plain text.".formatted(field));
        }
        if (length < shortest || length > longest) {
            mistakes.add("%s has %d characters; it needs %d to %d.".formatted(field, length, shortest, longest));
        }
    }
}

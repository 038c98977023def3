package io.edrs.persona.speech;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a persona sounds.
 *
 * @param language BCP 47
 * @param variant of the program's voice, {@code f2} or {@code m3} for example
 * @param speed words per minute
 * @param pitch 0 to 99
 */
record SpokenVoice(String language, @Nullable String variant, @Nullable Integer speed, @Nullable Integer pitch) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern VARIANT = Pattern.compile("[A-Za-z0-9_]{1,20}");

    /** What the program is told: no more than the language itself, which every edition knows. */
    String programVoice() {
        var plain = language.split("-")[0];
        return variant == null ? plain : plain + "+" + variant;
    }

    SpokenVoice in(@Nullable String otherLanguage) {
        return otherLanguage == null ? this : new SpokenVoice(otherLanguage, variant, speed, pitch).checked();
    }

    /** This voice when it can be one; says all that is wrong with it otherwise. */
    SpokenVoice checked() {
        var mistakes = new ArrayList<String>();
        if (language == null || !LANGUAGE.matcher(language).matches()) {
            mistakes.add("language '%s' is no language tag (BCP 47) like en or de-CH.".formatted(language));
        }
        if (variant != null && !VARIANT.matcher(variant).matches()) {
            mistakes.add("variant '%s' is not 1 to 20 letters and digits.".formatted(variant));
        }
        if (speed != null && (speed < 80 || speed > 450)) {
            mistakes.add("speed is %d; use 80 to 450.".formatted(speed));
        }
        if (pitch != null && (pitch < 0 || pitch > 99)) {
            mistakes.add("pitch is %d; use 0 to 99.".formatted(pitch));
        }
        if (!mistakes.isEmpty()) {
            throw new EdrsException(SpeechError.VOICE_INVALID, String.join(" ", mistakes));
        }
        return this;
    }
}

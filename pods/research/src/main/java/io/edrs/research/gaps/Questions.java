package io.edrs.research.gaps;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** The same question asked in other letters is the same gap; and what a question is about, in words. */
final class Questions {

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern COURTESY = Pattern.compile(
            "^(?:(?:please|hi|hello|hey|edrs|thanks|so|and|ok|okay|tell me|do you know|can you tell me|could you tell me|i want to know) )+|(?: (?:please|thanks|thank you))+$");
    private static final Pattern OPENING = Pattern.compile("(?i)^(?:please |tell me |do you know |(?:can|could) you tell me )*"
            + "(?:what (?:is|are|was|were)|who (is|are|was|were)) (.+?)[?.!\\s]*$");

    private Questions() {}

    static String id(String question) {
        var words = NO_WORDS.matcher(Normalizer.normalize(question, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        var plain = COURTESY.matcher(words).replaceAll("").strip();
        return "gap-" + sha256(plain.isEmpty() ? question : plain).substring(0, 24);
    }

    /** What would close the gap. */
    static String closing(String question, String missing) {
        if (!missing.isBlank()) {
            return "Ingest a document that states %s.".formatted(withoutEnd(missing));
        }
        var opening = OPENING.matcher(question.strip());
        if (!opening.matches()) {
            return "Ingest a document that answers: %s".formatted(question.strip());
        }
        return opening.group(1) == null ? "Ingest a document that states %s.".formatted(opening.group(2))
                : "Ingest a document that states who %s %s.".formatted(opening.group(2), opening.group(1).toLowerCase(Locale.ROOT));
    }

    private static String withoutEnd(String text) {
        return text.strip().replaceAll("[.?!\\s]+$", "");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}

package io.edrs.reasoning.deduction;

import io.edrs.reasoning.english.Sentence;
import io.edrs.reasoning.formula.Formula;
import java.util.Optional;
import java.util.regex.Pattern;

/** What "who", "which" or "what" asks for: whatever the formula holds of. */
public record Wanted(String variable, Formula said) {

    private static final Pattern ASKS = Pattern.compile("(?i)(?:(?:so|then|therefore|now|given (?:this|that)),? )?(?:who|which|what)\\b.*\\?");

    /** Whether the sentence asks for somebody or something. */
    public static boolean asks(String sentence) {
        return ASKS.matcher(sentence.strip()).matches();
    }

    /** What the sentence asks for; nothing when it asks otherwise. */
    public static Optional<Wanted> of(Sentence sentence) {
        return asks(sentence.text()) && sentence.formula() instanceof Formula.Exists(var variable, var body) ? Optional.of(new Wanted(variable, body)) : Optional.empty();
    }
}

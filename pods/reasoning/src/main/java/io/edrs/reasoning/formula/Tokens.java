package io.edrs.reasoning.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The signs of a formula's text, one notation for the many in use. */
final class Tokens {

    private static final Pattern SIGN = Pattern.compile("\\s+|<->|<=>|->|=>|!=|&&|\\|\\||:-|"
            + "[\\p{L}\\p{N}_'’](?:[\\p{L}\\p{N}_'’.+#/]|-(?!>))*|[∀∃¬~!∧&∨|→↔⊕^(),=≠⊤⊥.:]");
    private static final Map<String, String> SAME = Map.ofEntries(Map.entry("<->", "↔"), Map.entry("<=>", "↔"), Map.entry("->", "→"),
            Map.entry("=>", "→"), Map.entry("!=", "≠"), Map.entry("&&", "∧"), Map.entry("&", "∧"), Map.entry("||", "∨"), Map.entry("|", "∨"),
            Map.entry("~", "¬"), Map.entry("!", "¬"), Map.entry("^", "⊕"), Map.entry("forall", "∀"), Map.entry("all", "∀"),
            Map.entry("exists", "∃"), Map.entry("some", "∃"), Map.entry("not", "¬"), Map.entry("and", "∧"), Map.entry("or", "∨"),
            Map.entry("xor", "⊕"), Map.entry("implies", "→"), Map.entry("iff", "↔"), Map.entry("true", "⊤"), Map.entry("false", "⊥"));

    private Tokens() {}

    static List<String> of(String text) {
        var tokens = new ArrayList<String>();
        var matcher = SIGN.matcher(text);
        var at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new UnreadableFormula("'%s' is no sign of a formula (at place %d of: %s).".formatted(text.substring(at, at + 1), at + 1, text.strip()));
            }
            at = matcher.end();
            if (!matcher.group().isBlank()) {
                tokens.add(SAME.getOrDefault(matcher.group(), matcher.group()));
            }
        }
        trailing(tokens);
        return tokens;
    }

    /** A full stop ends a sentence and is no part of the last name. */
    private static void trailing(List<String> tokens) {
        while (!tokens.isEmpty() && tokens.getLast().equals(".")) {
            tokens.removeLast();
        }
    }

    static boolean name(String token) {
        return Character.isLetterOrDigit(token.charAt(0)) || token.charAt(0) == '_';
    }
}

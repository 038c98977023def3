package io.edrs.reasoning.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a question with several parts apart; each part stands alone as far as its words allow. */
final class Parts {

    private static final Pattern BORDER = Pattern.compile(
            "(?i)(?<=\\?)\\s+(?=\\S)|[,;]?\\s+and (?:also )?(?=(?:who|whom|whose|what|when|where|which|why|how|is|are|does|do|did|in which|since when|list)\\b)"
            + "|[,;]\\s+(?=(?:who|whom|whose|what|when|where|which|why|how)\\b)");
    private static final Pattern ASKS = Pattern.compile(
            "(?is).*\\b(who|whom|whose|what|when|where|which|why|how|list|name|give|show|tell|is|are|was|were|does|do|did|has|have)\\b.*");
    private static final Pattern ATTRIBUTES = Pattern.compile(
            "(?i)^(what|which) (?:is|are|was|were) (.+?),? and (?:the )?(.+?) (of|for|in|at) (.+?)\\??$");
    private static final Pattern SUBJECTS = Pattern.compile("(?i)^(.*\\b(?:of|for|in|at|between) )(.+?),? and (.+?)\\??$");

    private Parts() {}

    /** The parts, at most so many; a question in one piece has none. */
    static List<String> of(String question, int limit) {
        var parts = new ArrayList<String>();
        var held = "";
        for (var piece : BORDER.split(question)) {
            held = held.isEmpty() ? piece.strip() : held + ", " + piece.strip();
            if (ASKS.matcher(held).matches()) {
                parts.addAll(coordinated(held));
                held = "";
            }
        }
        return parts.size() < 2 ? List.of() : parts.stream().limit(limit).toList();
    }

    private static List<String> coordinated(String piece) {
        var attributes = ATTRIBUTES.matcher(piece);
        if (attributes.matches()) {
            var of = " " + attributes.group(4) + " " + attributes.group(5) + "?";
            var parts = new ArrayList<String>();
            for (var attribute : (attributes.group(2) + ", " + attributes.group(3)).split(",\\s+(?:the )?")) {
                parts.add("What is " + (attribute.matches("(?i)the .*") ? attribute : "the " + attribute) + of);
            }
            return parts;
        }
        var subjects = SUBJECTS.matcher(piece);
        if (subjects.matches() && !piece.toLowerCase(java.util.Locale.ROOT).contains("between")) {
            return List.of(subjects.group(1) + subjects.group(2) + "?", subjects.group(1) + subjects.group(3) + "?");
        }
        return List.of(piece.endsWith("?") || !piece.matches("(?i)^(who|what|when|where|which|why|how|is|are|does|do|did)\\b.*") ? piece : piece + "?");
    }
}

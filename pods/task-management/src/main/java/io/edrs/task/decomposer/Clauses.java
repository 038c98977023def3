package io.edrs.task.decomposer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes coordinated clauses apart: each asks or orders something of its own. */
final class Clauses {

    static final String ORDERS = "tell|list|explain|describe|show|give|name|summari[sz]e|compare|define|find|calculate|outline|identify|provide|state";
    private static final String WH = "who|whom|whose|what|when|where|which|why|how";
    private static final String SUBJECT = "(?:it|they|he|she|there|you|we|i|this|that|these|those|the|a|an|its|their|our|any|(?-i:\\p{Lu}[\\p{L}\\p{N}-]*))";
    private static final Pattern BORDER = Pattern.compile("(?:\\s*[,;]\\s*(?:and |but |or )?(?:also |then )?|\\s+(?:and|but)\\s+(?:also |then )?)"
            + "(?=(?:(?i:" + WH + "|in which|since when)\\s+\\p{L}|(?i:is|are|was|were|does|do|did|can|could|will|has|have) " + SUBJECT + " \\p{L}|(?i:please )?(?i:"
            + ORDERS + ")\\s+(?!and\\b)(?:me|us|the|a|an|all|how|what|who|why|its|their|which|each|\\p{Lu})))");
    private static final Pattern EMBEDDING = Pattern.compile("^(?i)((?:(?:please|can you|could you|would you|i want to know|i'd like to know|do you know)\\s+)*(?:(?:please )?(?:tell me|tell us|show me|explain|describe|outline)|i want to know|do you know|i'd like to know))\\s+(?:" + WH + ")\\b.*");
    private static final Pattern QUESTION_ORDER = Pattern.compile("(?i)^(?:" + WH + ")\\s+(?:\\w+\\s+){0,2}?(?:is|are|was|were|does|do|did|can|could|will|would|has|have|should)\\s+" + SUBJECT + "\\b.*\\?$");

    private Clauses() {}

    static List<String> of(String piece) {
        var parts = BORDER.split(piece);
        if (parts.length == 1 || Arrays.stream(parts).anyMatch(part -> !part.strip().contains(" "))) {
            return List.of(piece);
        }
        var embedding = EMBEDDING.matcher(piece);
        var lead = embedding.matches() ? embedding.group(1) + " " : "";
        var end = piece.substring(piece.length() - 1).matches("[?.!]") ? piece.substring(piece.length() - 1) : "?";
        var clauses = new ArrayList<String>();
        for (var part : parts) {
            clauses.add(clause(part.strip(), clauses.isEmpty() ? "" : lead, end));
        }
        return clauses;
    }

    private static String clause(String part, String lead, String end) {
        var bare = part.replaceAll("[,;?.!\\s]+$", "");
        var isOrder = bare.matches("(?i)(?:please )?(?:" + ORDERS + ")\\b.*");
        var whole = isOrder || lead.isEmpty() || QUESTION_ORDER.matcher(bare + "?").matches() ? bare : lead + bare;
        var asks = whole.equals(bare) && !isOrder;
        return sentence(whole + (isOrder ? "." : asks && !lead.isEmpty() ? "?" : asks && bare.matches("(?i)(?:" + WH + "|is|are|was|were|does|do|did|can)\\b.*") ? "?" : end));
    }

    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

package io.edrs.reasoning.interpreter;

import io.edrs.platform.language.Words;
import io.edrs.reasoning.Intent;
import java.util.regex.Pattern;

/** Judges how much thought a question needs, in 0..1, by its length, form and number of parts. */
final class Complexity {

    private static final Pattern REASONING = Pattern.compile(
            "(?i).*\\b(why|how (do|does|did|can|could|should|would)|explain|because|cause[sd]?|reason|impact|affect|trade-?offs?|recommend|should|would happen|what if|if .+ then|prove|plan|strategy|analy[sz]e|evaluate|relationship|depend(s|encies)?)\\b.*");

    private Complexity() {}

    static double of(String query, Intent intent, int parts, int names) {
        if (intent == Intent.GREETING || intent == Intent.STATEMENT) {
            return 0.05;
        }
        var score = 0.1 + 0.015 * Math.min(20, Words.content(query).size()) + 0.2 * Math.max(0, parts - 1)
                + 0.05 * Math.max(0, names - 1) + byForm(intent);
        return Math.clamp(score + (REASONING.matcher(query).matches() ? 0.35 : 0), 0, 1);
    }

    private static double byForm(Intent intent) {
        return switch (intent) {
            case COMPARISON -> 0.3;
            case COUNT, LIST -> 0.15;
            case YES_NO, DEFINITION -> 0.05;
            default -> 0;
        };
    }
}

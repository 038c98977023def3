package io.edrs.reasoning.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Other ways to ask the same, where documents tend to say it otherwise. */
final class Rephrasings {

    private static final Pattern RUNS = Pattern.compile("(?i)^who (runs|leads|heads|is the (?:boss|leader|head) of|is in charge of) (the company |the firm )?(\\p{Lu}.*?)\\??$");

    private Rephrasings() {}

    /** The readings, each behind its rephrasings: these ask for less, so that their answer is the surer one. */
    static List<String> of(List<String> readings) {
        var all = new ArrayList<String>();
        for (var reading : readings) {
            var runs = RUNS.matcher(reading);
            if (runs.matches()) {
                all.add("Who is the Chief Executive Officer of " + runs.group(3) + "?");
            }
            all.add(reading);
        }
        return List.copyOf(all);
    }
}

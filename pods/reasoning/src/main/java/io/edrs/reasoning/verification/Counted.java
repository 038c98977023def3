package io.edrs.reasoning.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence of an answer with the count before it taken off and recounted.
 *
 * @param text as written
 * @param claim what is left to verify
 * @param fault what is wrong with the count; empty when nothing is
 */
record Counted(String text, String claim, String fault) {

    private static final Pattern COUNT = Pattern.compile("(?s)^(\\d{1,3}): (.+)$");
    private static final Pattern NUMBER_ALONE = Pattern.compile("^(\\d{1,3})\\.$");
    private static final Pattern EXTREME = Pattern.compile(", the (?:highest|lowest) of \\d+(?=\\.?$)");

    static List<Counted> of(List<String> sentences) {
        var all = new ArrayList<Counted>();
        for (var i = 0; i < sentences.size(); i++) {
            var text = sentences.get(i);
            var alone = NUMBER_ALONE.matcher(text);
            var count = COUNT.matcher(text);
            if (alone.matches()) {
                all.add(new Counted(text, "", i + 1 < sentences.size() ? fault(Integer.parseInt(alone.group(1)), sentences.get(i + 1)) : ""));
            } else if (count.matches()) {
                all.add(new Counted(text, count.group(2), fault(Integer.parseInt(count.group(1)), count.group(2))));
            } else {
                all.add(new Counted(text, EXTREME.matcher(text).replaceFirst(""), ""));
            }
        }
        return all;
    }

    private static String fault(int said, String list) {
        var found = list.split("[,;] ").length;
        return said == found ? "" : "it says %d and lists %d".formatted(said, found);
    }
}

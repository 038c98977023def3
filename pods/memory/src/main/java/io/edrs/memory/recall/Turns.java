package io.edrs.memory.recall;

import io.edrs.schema.memory.Turn;
import java.util.Locale;
import java.util.Set;

/** What can be seen of a turn by itself. */
final class Turns {

    private static final String ENDS = ".!?\n";
    private static final int LEAST = 12;
    private static final Set<String> ROLES = Set.of("user", "persona", "human");

    private Turns() {}

    static boolean isRole(String word) {
        return ROLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it asks and says nothing else to speak of. */
    static boolean onlyAsks(Turn turn) {
        var text = turn.text();
        if (text.indexOf('?') < 0) {
            return false;
        }
        var from = 0;
        for (var i = 0; i < text.length(); i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                if (text.charAt(i) != '?' && text.substring(from, i + 1).strip().length() > LEAST) {
                    return false;
                }
                from = i + 1;
            }
        }
        return text.substring(from).strip().length() <= LEAST;
    }

    static boolean isBy(Turn turn, String name) {
        var speaker = turn.speaker().toLowerCase(Locale.ROOT);
        return speaker.equals(name) || speaker.startsWith(name + " ");
    }
}

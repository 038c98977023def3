package io.edrs.memory.recall;

import io.edrs.schema.memory.Turn;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be seen of a turn by itself. */
final class Turns {

    private static final Pattern STATEMENT = Pattern.compile("[^.!?\\n]*[.!\\n]|[^.!?\\n]+$");
    private static final int LEAST = 12;
    private static final Set<String> ROLES = Set.of("user", "persona");

    private Turns() {}

    static boolean isRole(String word) {
        return ROLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it asks and says nothing else to speak of. */
    static boolean onlyAsks(Turn turn) {
        return turn.text().indexOf('?') >= 0 && STATEMENT.matcher(turn.text()).results().noneMatch(match -> match.group().strip().length() > LEAST);
    }

    static boolean isBy(Turn turn, String name) {
        var speaker = turn.speaker().toLowerCase(Locale.ROOT);
        return speaker.equals(name) || speaker.startsWith(name + " ");
    }
}

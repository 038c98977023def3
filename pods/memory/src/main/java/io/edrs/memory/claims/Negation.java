package io.edrs.memory.claims;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a predicate says that something holds no longer.
 *
 * @param affirmed what is said to hold, or to hold no longer, in the forms it may have been
 */
record Negation(boolean holds, List<String> affirmed) {

    private static final String END = "[ ,]*(?:any ?more|any longer)?[.!]*$";
    private static final Pattern NO_LONGER = Pattern.compile("^(?:no longer|(?:do|does)(?:n't|n’t| not)(?: even)?) (.+?)" + END);
    private static final Pattern IS_NOT = Pattern.compile("^(am|is|are|'m|’m|'s|’s|'re|’re|was|were)(?:n't|n’t)? ?(?:no longer|not|) (.+?) (?:any ?more|any longer)[.!]*$"
            + "|^(am|is|are|'m|’m|'s|’s|'re|’re)(?:n't|n’t| not| no longer) (.+?)" + END);
    private static final Pattern USED_TO = Pattern.compile("^used to (.+)$");
    private static final Pattern STOPPED = Pattern.compile("^(?:(?:have |has |'ve |’ve )?(?:stopped|quit|gave up|given up)) (\\p{L}+?)ing (.+)$");
    private static final Pattern LEFT = Pattern.compile("^(?:(?:have |has |'ve |’ve )?(?:left|quit|resigned from)) (?:my (?:job|position) (?:at|with) )?(\\p{Lu}.+)$");
    private static final Pattern DISLIKE = Pattern.compile("^(?:do|does)(?:n't|n’t| not) (?:really |much )?(?:like|enjoy|love|care for) (?!.*any ?(?:more|longer)).*$");

    static Negation in(String words) {
        if (DISLIKE.matcher(words).matches()) {
            return new Negation(true, List.of(words));
        }
        var used = USED_TO.matcher(words);
        if (used.matches()) {
            return new Negation(false, List.of(used.group(1)));
        }
        var stopped = STOPPED.matcher(words);
        if (stopped.matches()) {
            return new Negation(false, List.of(stopped.group(1) + " " + stopped.group(2), stopped.group(1) + "e " + stopped.group(2)));
        }
        var left = LEFT.matcher(words);
        if (left.matches()) {
            return new Negation(false, List.of("work at " + left.group(1)));
        }
        var isNot = IS_NOT.matcher(words);
        if (isNot.matches()) {
            boolean first = isNot.group(1) != null;
            return new Negation(false, List.of(isNot.group(first ? 1 : 3) + " " + isNot.group(first ? 2 : 4)));
        }
        var longer = NO_LONGER.matcher(words);
        return longer.matches() ? new Negation(false, List.of(longer.group(1))) : new Negation(true, List.of(words));
    }
}

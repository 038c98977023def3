package io.edrs.memory.claims;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom a clause is about. */
final class Subjects {

    static final String USER = "user";
    private static final String NAME = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}";
    private static final Set<String> PEOPLE = Set.of(("sister brother mother father mom mum dad wife husband partner girlfriend boyfriend fiancé fiancée fiance "
            + "son daughter child kid aunt uncle cousin niece nephew grandmother grandfather grandma grandpa grandson granddaughter boss manager "
            + "colleague coworker co-worker friend neighbour neighbor roommate flatmate teacher doctor dentist landlord dog cat pet "
            + "stepmother stepfather stepson stepdaughter ex twin").split(" "));
    private static final Set<String> NO_NAMES = Set.of("I", "We", "My", "It", "He", "She", "They", "You", "This", "That", "There", "The", "A", "An",
            "Our", "His", "Her", "Their", "Your", "These", "Those", "Here", "What", "Everyone", "Somebody", "Nobody", "Yes", "No", "Not", "And", "But");
    private static final Pattern SELF = Pattern.compile("^(?i:I|we)(?=[ '’])");
    private static final Pattern RELATIVE = Pattern.compile("^(?i:my|our) ((?:(?:older|elder|younger|little|big|twin|best|late|former|new|old|eldest|youngest) )?"
            + "\\p{Ll}[\\p{L}-]+(?: in law|-in-law)?)(?:,? (" + NAME + ")(?=[ ,'’]))?,?(?=[ '’])");
    private static final Pattern NAMED = Pattern.compile("^(" + NAME + ")(?=[ '’])");
    private static final Pattern PRONOUN = Pattern.compile("^(?i:he|she)(?=[ '’])");

    private Subjects() {}

    /**
     * @param who the subject; null when the clause has none that can be told
     * @param relation how the user is related to a named subject, null when they said nothing of it
     * @param rest where the clause goes on
     */
    record Found(@Nullable String who, @Nullable String relation, int rest) {}

    static Found in(String clause, @Nullable String lastPerson) {
        if (SELF.matcher(clause).find()) {
            return new Found(USER, null, clause.indexOf(first(clause)) + first(clause).length());
        }
        var relative = RELATIVE.matcher(clause);
        if (relative.find() && isPerson(relative.group(1))) {
            return related(relative);
        }
        if (PRONOUN.matcher(clause).find() && lastPerson != null) {
            return new Found(lastPerson, null, first(clause).length());
        }
        var named = NAMED.matcher(clause);
        return named.find() && !NO_NAMES.contains(first(named.group(1))) ? new Found(named.group(1), null, named.end()) : new Found(null, null, 0);
    }

    static boolean isPerson(String phrase) {
        var words = phrase.toLowerCase(Locale.ROOT).split(" ");
        return PEOPLE.contains(words[words.length - 1]) || phrase.endsWith("in-law");
    }

    private static Found related(Matcher relative) {
        var relation = relative.group(1).toLowerCase(Locale.ROOT);
        return relative.group(2) == null ? new Found(relation, null, relative.end()) : new Found(relative.group(2), relation, relative.end());
    }

    private static String first(String clause) {
        return clause.split("[ '’]", 2)[0];
    }
}

package io.edrs.knowledge.claims;

import io.edrs.knowledge.Validity;
import io.edrs.platform.language.time.Dates;
import io.edrs.platform.language.time.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a clause says of when it holds, and the clause without that. */
record TimeWords(String clause, Validity validity) {

    private static final Pattern BETWEEN = phrase("(?:from|between) (" + Dates.WRITTEN + ") (?:to|until|and|till) (" + Dates.WRITTEN + ")");
    private static final Pattern SINCE = phrase("(?:since|as of|from|effective) (" + Dates.WRITTEN + ")(?: on(?:wards?)?)?");
    private static final Pattern UNTIL = phrase("(?:until|till|through|up to) (" + Dates.WRITTEN + ")");
    private static final Pattern IN = phrase("in (" + Dates.WRITTEN + ")");

    /** @param past whether the clause tells of the past: then "in 2019" says when it held */
    static TimeWords in(String clause, boolean past) {
        var between = BETWEEN.matcher(clause);
        if (between.find()) {
            return cut(clause, between, Dates.read(between.group(1)), Dates.read(between.group(2)));
        }
        var since = SINCE.matcher(clause);
        if (since.find()) {
            return cut(clause, since, Dates.read(since.group(1)), null);
        }
        var until = UNTIL.matcher(clause);
        if (until.find()) {
            return cut(clause, until, null, Dates.read(until.group(1)));
        }
        var in = IN.matcher(clause);
        if (past && in.find()) {
            var span = Dates.read(in.group(1));
            return cut(clause, in, span, span);
        }
        return new TimeWords(clause, Validity.ALWAYS);
    }

    private static TimeWords cut(String clause, Matcher found, @Nullable Span from, @Nullable Span until) {
        // A date that does not exist says nothing, and stays where it stands.
        if (from == null && until == null) {
            return new TimeWords(clause, Validity.ALWAYS);
        }
        var rest = (clause.substring(0, found.start()) + clause.substring(found.end())).replaceAll("\\s+", " ").replaceAll("^[, ]+|[, ]+$", "");
        return new TimeWords(rest, new Validity(from == null ? null : from.from(), until == null ? null : until.to()));
    }

    private static Pattern phrase(String phrase) {
        return Pattern.compile("(?i)(?:,? |^)" + phrase + "(?![\\w-])");
    }
}

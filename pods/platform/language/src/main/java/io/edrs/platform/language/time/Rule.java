package io.edrs.platform.language.time;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words of one form and the days they mean. */
record Rule(Pattern words, Meaning meaning) {

    /** The days a match means seen from a day, null when none. @throws java.time.DateTimeException for a date that does not exist */
    interface Meaning {
        @Nullable Span of(MatchResult match, Viewpoint seenFrom);
    }

    static Rule of(String words, Meaning meaning) {
        return new Rule(Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), meaning);
    }
}

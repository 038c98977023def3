package io.edrs.memory.claims;

import java.util.Set;
import java.util.regex.Pattern;

/** What remains of the words after a verb once the asides are gone. */
final class Values {

    private static final int MOST_WORDS = 10;
    private static final Pattern CUT = Pattern.compile("(?i)(?:,| because| since (?:i|we|he|she|the)\\b| so that| when| while| although| but| which| who| that (?:is|was|i|we)"
            + "| and (?:i|we|my|it|he|she|they|am|is|work|works|live|lives|have|has)\\b| in order| even though| where\\b| after| before| with my| for (?:a|many|several|about|over|some|\\d+|two|three|four|five|six|ten) .*(?:year|month|week|day)s?| and it| if ).*$");
    private static final Pattern TAIL = Pattern.compile("(?i)(?:[\\s,]+(?:now|nowadays|currently|these days|today|anymore|any ?more|any longer|too|as well|very much|a lot|so much|much|"
            + "at the moment|right now|though|actually|again|already|of course|instead|together|by the way|more than anything|the most|best))+$");
    private static final Pattern HEAD = Pattern.compile("(?i)^(?:(?:the|a|an|to|also|both) )+(?=\\S)");
    private static final Pattern PREPOSITION = Pattern.compile("(?i)[\\s,]+(?:in|on|at|since|from|until|till|by|back in|during|around|as of)$");
    private static final Pattern DATED = Pattern.compile("(?<=\\p{L}) in (?:19|20)\\d{2}$");
    private static final Set<String> EMPTY = Set.of("it", "that", "this", "them", "him", "her", "you", "there", "here", "one", "me", "us", "something", "anything",
            "lot", "bit", "problem", "question", "idea", "meeting", "look", "feeling", "headache", "minute", "doubt", "issue", "plan", "moment", "few",
            "point", "chance", "mistake", "bug", "error", "while", "time", "great time", "good time", "place", "lie", "joke", "good idea", "good day", "request");

    private Values() {}

    /** The value, empty when nothing is left that says anything. */
    static String of(String words) {
        var value = CUT.matcher(words.strip()).replaceFirst("");
        value = value.replaceAll("[\\s.!;:,…\"”]+$", "");
        value = TAIL.matcher(value).replaceFirst("");
        value = DATED.matcher(value).replaceFirst("");
        value = PREPOSITION.matcher(value).replaceFirst("");
        value = HEAD.matcher(value).replaceFirst("").replaceAll("\\s+", " ").replaceAll("[\\s.!;:,…\"”]+$", "").strip();
        return EMPTY.contains(value.toLowerCase(java.util.Locale.ROOT)) || value.split(" ").length > MOST_WORDS ? "" : value;
    }
}

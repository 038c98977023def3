package io.edrs.memory.claims;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a sentence claims nothing, seen from its form alone. */
final class Silence {

    private static final int LONGEST = 400;
    private static final Pattern QUESTION = Pattern.compile("(?s).*\\?[\"”')\\s]*$|(?i)^(?:what|who|whom|whose|where|when|why|how|which|"
            + "(?:do|does|did|is|are|was|were|am|can|could|will|would|should|has|have|had|may|shall) (?:i|you|we|he|she|it|they|there|this|that|my|the|your))\\b.*");
    private static final Pattern SAID_BY_OTHERS = Pattern.compile("(?i).*\\b(?:(?:you|he|she|they|it|who|somebody|someone|everybody|people|(?:my|our) [\\p{L}-]+) (?:just |also |all )?"
            + "(?:said|says|say|told|tell|claims?|claimed|think|thinks|thought|wrote|mentioned|believes?)|according to|supposedly|allegedly|rumou?r has it)\\b.*");
    private static final Pattern SUPPOSED = Pattern.compile("(?i).*\\b(?:if|unless|suppose|imagine|what if|maybe|perhaps|might|would|could|should|wish|hope|"
            + "hopefully|probably|let's say|as though|pretend)\\b.*");
    private static final Pattern INTENDED = Pattern.compile("(?i).*\\b(?:will|won't|'ll|’ll|shall|going to|gonna|want to|wants to|plan to|plans to|planning to|"
            + "about to|thinking (?:of|about)|intend to|considering|need to|have to|has to|must|(?:am|'m|’m|are|is) moving|next (?:week|month|year)|tomorrow)\\b.*");
    private static final Pattern REQUEST = Pattern.compile("(?i)^(?:please|kindly|(?:can|could|would|will) you|let me|let's|tell|show|give|find|explain|write|list|"
            + "remind|help|make|compare|translate|summari[sz]e|describe|call|keep|use|answer|look|check|try|stop|don't|do not|never|forget|remember|add|remove|"
            + "send|draft|calculate|convert|suggest|recommend|search|open|read|say)\\b.*");
    private static final Pattern SMALL_TALK = Pattern.compile("(?i)^(?!.*[ ,](?:i|my|we|our)\\b)(?:hi|hello|hey|thanks?|thank you|ok(?:ay)?|yes|no|sure|great|cool|nice|bye|good (?:morning|evening|night|day)|"
            + "cheers|welcome|sorry|please|wow|hm+|lol|haha)\\b[^.]{0,25}$");

    private Silence() {}

    static boolean isSmallTalk(String sentence) {
        return SMALL_TALK.matcher(sentence).matches();
    }

    static Optional<String> reason(String sentence) {
        if (sentence.length() > LONGEST) {
            return Optional.of("too_long");
        }
        if (QUESTION.matcher(sentence).matches()) {
            return Optional.of("question");
        }
        if (REQUEST.matcher(sentence).matches()) {
            return Optional.of("request");
        }
        return SAID_BY_OTHERS.matcher(sentence).matches() ? Optional.of("said_by_others") : Optional.empty();
    }

    /** Of a clause, once its sentence is one that may claim something. */
    static Optional<String> ofClause(String clause) {
        if (SUPPOSED.matcher(clause).matches()) {
            return Optional.of("hypothetical");
        }
        return INTENDED.matcher(clause).matches() ? Optional.of("not_yet") : Optional.empty();
    }

    /** A text in small letters without signs, for comparing what two have said. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}

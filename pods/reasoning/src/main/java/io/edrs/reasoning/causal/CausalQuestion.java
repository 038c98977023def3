package io.edrs.reasoning.causal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question of a causal form.
 *
 * @param kind what is asked
 * @param cause the words for the cause; empty when it is asked for
 * @param outcome the words for the outcome; empty when the question names none
 * @param value what the cause would have been, or {@code not}; empty elsewhere
 * @param rise whether a rise, not a fall, is to be explained
 */
record CausalQuestion(Kind kind, String cause, String outcome, String value, boolean rise) {

    enum Kind { EFFECT, HINDSIGHT, ROOT_CAUSE }

    private static final int LONGEST = 300;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String THING = "(?:the |an? )?(.{1,80}?)";
    private static final String VERB = "(?:cause|affect|influence|change|drive|increase|decrease|reduce|raise|lower|lead to|have (?:an|any) (?:effect|influence|impact) on)";
    private static final String CAUSE = "(?<cause>.{1,80}?)";
    private static final String OUTCOME = "(?<outcome>.{1,80}?)";
    private static final String ARTICLE = "(?:the |an? )?";
    private static final String HAPPENED = "(?: (?:happened|occurred|been there|been|existed|taken place))?";
    private static final String UP = "rise|increase|growth|spike|jump|surge";
    private static final String DOWN = "fall|drop|decrease|decline|dip";

    private static final String MOVED = "rise|risen|increase|increased|go up|gone up|spike|spiked|jump|jumped|grow|grown|fall|fallen|drop|dropped|go down|gone down|decrease|decreased|decline|declined";

    private static final List<Pattern> EFFECTS = List.of(
            form("(?:does|do|did|can|could) " + ARTICLE + CAUSE + " " + VERB + " " + ARTICLE + OUTCOME),
            form("(?:is|was) " + ARTICLE + CAUSE + " (?:a|the|one) (?:possible )?(?:cause|reason) (?:of|for) " + ARTICLE + OUTCOME),
            form("(?:is|was|are|were) " + ARTICLE + OUTCOME + " (?:caused|affected|influenced|driven) by " + ARTICLE + CAUSE),
            form("(?:what is|what's|how (?:big|large|strong) is) the (?:causal )?(?:effect|influence|impact) of " + ARTICLE + CAUSE + " on " + ARTICLE + OUTCOME),
            form("what (?:effect|influence|impact) (?:does|do|did|has|have) " + ARTICLE + CAUSE + " (?:have |had )?on " + ARTICLE + OUTCOME),
            form("how (?:much |strongly )?(?:does|do|did) " + ARTICLE + CAUSE + " " + VERB + " " + ARTICLE + OUTCOME));
    private static final List<Pattern> WITHOUT = List.of(
            form("what (?:if|would have happened if) " + ARTICLE + CAUSE + " (?:had not|hadn't|had never)" + HAPPENED
                    + "(?:,? would " + ARTICLE + OUTCOME + " (?:still )?have (?:happened|occurred|been there|been|risen|fallen|changed))?"),
            form("(?:what would have happened to|what would|how would|would) " + ARTICLE + OUTCOME + "(?: (?:still )?have (?:happened|occurred|been there|been|risen|fallen|changed|looked like|looked))?"
                    + " if " + ARTICLE + CAUSE + " (?:had not|hadn't|had never)" + HAPPENED),
            form("what would " + ARTICLE + OUTCOME + " have been without " + ARTICLE + CAUSE));
    private static final List<Pattern> INSTEAD = List.of(
            form("what if " + ARTICLE + CAUSE + " had been (?<value>.{1,80}?)"),
            form("(?:what would|how would) " + ARTICLE + OUTCOME + " have been if " + ARTICLE + CAUSE + " had been (?<value>.{1,80}?)"),
            form("what would have happened (?:to " + ARTICLE + OUTCOME + " )?if " + ARTICLE + CAUSE + " had been (?<value>.{1,80}?)"));
    private static final Pattern WHY = form("what (?:has )?(?:caused|led to|brought about|is behind|was behind|explains|drove|is responsible for|is the (?:root )?cause of) the (?:sudden |recent |sharp )?(" + UP + "|" + DOWN + ") (?:of|in) " + THING);
    private static final Pattern WHY_DID = form("(?:why (?:did|has|have)|what (?:made|caused)) " + THING + " (?:to )?(" + MOVED + ")");

    /** Reads the last sentence of a message, when it is of one of the forms. */
    static Optional<CausalQuestion> read(String message) {
        if (message.length() > 10 * LONGEST) {
            return Optional.empty();
        }
        var question = message.strip().replaceAll("(?s)^.*[.!\\n]\\s+", "").replaceAll("[?\\s]+$", "");
        return question.length() > LONGEST ? Optional.empty() : effect(question).or(() -> hindsight(question)).or(() -> rootCause(question));
    }

    private static Optional<CausalQuestion> effect(String question) {
        return matched(EFFECTS, question).map(match -> new CausalQuestion(Kind.EFFECT, match.group("cause"), match.group("outcome"), "", true));
    }

    private static Optional<CausalQuestion> hindsight(String question) {
        return matched(WITHOUT, question).map(match -> new CausalQuestion(Kind.HINDSIGHT, match.group("cause"), outcome(match), "not", true))
                .or(() -> matched(INSTEAD, question).map(match -> new CausalQuestion(Kind.HINDSIGHT, match.group("cause"), outcome(match), match.group("value"), true)));
    }

    private static Optional<Matcher> matched(List<Pattern> forms, String question) {
        return forms.stream().map(form -> form.matcher(question)).filter(Matcher::matches).findFirst();
    }

    private static String outcome(Matcher match) {
        return match.namedGroups().containsKey("outcome") && match.group("outcome") != null ? match.group("outcome") : "";
    }

    private static Optional<CausalQuestion> rootCause(String question) {
        var why = WHY.matcher(question);
        if (why.matches()) {
            return Optional.of(new CausalQuestion(Kind.ROOT_CAUSE, "", why.group(2), "", why.group(1).toLowerCase(java.util.Locale.ROOT).matches(UP)));
        }
        var did = WHY_DID.matcher(question);
        return did.matches() ? Optional.of(new CausalQuestion(Kind.ROOT_CAUSE, "", did.group(1), "",
                did.group(2).toLowerCase(java.util.Locale.ROOT).matches("(ris|incr|go(ne)? up|spik|jump|grow).*"))) : Optional.empty();
    }

    private static Pattern form(String form) {
        return Pattern.compile(form, FLAGS);
    }
}

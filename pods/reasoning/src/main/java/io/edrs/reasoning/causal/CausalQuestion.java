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
    private static final String VERB = "(?:cause|affect|influence|increase|decrease|reduce|raise|lower|lead to|have (?:an|any) (?:effect|influence) on)";
    private static final String UP = "rise|increase|growth|spike|jump|surge";
    private static final String DOWN = "fall|drop|decrease|decline|dip";

    private static final List<Pattern> EFFECTS = List.of(
            form("(?:does|do|did) " + THING + " " + VERB + " " + THING),
            form("(?:what is|what's|how (?:big|large|strong) is) the (?:causal )?effect of " + THING + " on " + THING));
    private static final Pattern WITHOUT = form("what (?:if|would have happened if) " + THING
            + " (?:had not|hadn't|had never)(?: (?:happened|occurred|been there|been|existed|taken place))?(?:,? would " + THING + " (?:still )?have (?:happened|occurred|been there|been))?");
    private static final Pattern INSTEAD = form("what (?:if|would " + THING + " have been if) " + THING + " had been " + THING);
    private static final Pattern WHY = form("what (?:has )?(?:caused|led to|brought about|is behind|explains) the (?:sudden |recent )?(" + UP + "|" + DOWN + ") (?:of|in) " + THING);
    private static final Pattern WHY_DID = form("why (?:did|has|have) " + THING + " (rise|risen|increase|increased|spike|spiked|jump|jumped|fall|fallen|drop|dropped|decrease|decreased|decline|declined)");

    /** Reads the last sentence of a message, when it is of one of the forms. */
    static Optional<CausalQuestion> read(String message) {
        if (message.length() > 10 * LONGEST) {
            return Optional.empty();
        }
        var question = message.strip().replaceAll("(?s)^.*[.!\\n]\\s+", "").replaceAll("[?\\s]+$", "");
        return question.length() > LONGEST ? Optional.empty() : effect(question).or(() -> hindsight(question)).or(() -> rootCause(question));
    }

    private static Optional<CausalQuestion> effect(String question) {
        return EFFECTS.stream().map(form -> form.matcher(question)).filter(Matcher::matches).findFirst()
                .map(match -> new CausalQuestion(Kind.EFFECT, match.group(1), match.group(2), "", true));
    }

    private static Optional<CausalQuestion> hindsight(String question) {
        var without = WITHOUT.matcher(question);
        if (without.matches()) {
            return Optional.of(new CausalQuestion(Kind.HINDSIGHT, without.group(1), said(without.group(2)), "not", true));
        }
        var instead = INSTEAD.matcher(question);
        return instead.matches() ? Optional.of(new CausalQuestion(Kind.HINDSIGHT, instead.group(2), said(instead.group(1)), instead.group(3), true))
                : Optional.empty();
    }

    private static Optional<CausalQuestion> rootCause(String question) {
        var why = WHY.matcher(question);
        if (why.matches()) {
            return Optional.of(new CausalQuestion(Kind.ROOT_CAUSE, "", why.group(2), "", why.group(1).toLowerCase(java.util.Locale.ROOT).matches(UP)));
        }
        var did = WHY_DID.matcher(question);
        return did.matches() ? Optional.of(new CausalQuestion(Kind.ROOT_CAUSE, "", did.group(1), "",
                did.group(2).toLowerCase(java.util.Locale.ROOT).matches("(ris|incr|spik|jump).*"))) : Optional.empty();
    }

    private static Pattern form(String form) {
        return Pattern.compile(form, FLAGS);
    }

    private static String said(String group) {
        return group == null ? "" : group;
    }
}

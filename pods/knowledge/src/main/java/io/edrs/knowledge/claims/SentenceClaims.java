package io.edrs.knowledge.claims;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The claim of one English sentence, when it makes a plain one: no question, no doubt, no negation. */
final class SentenceClaims {

    private static final int LONGEST = 400;
    private static final int LONGEST_VALUE = 200;
    private static final Pattern UNSURE = Pattern.compile("(?i)\\b(?:not|no|never|none|nor|neither|if|whether|unless|may|might|could|would|should|perhaps|"
            + "maybe|possibly|probably|allegedly|rumou?red|expected|planned|proposed|imagine|suppose)\\b|n['’]t\\b|\\?");
    private static final Pattern POINTING = Pattern.compile("(?i)^(?:it|he|she|they|this|that|these|those|we|i|you|there|here|what|which|who|when|where|"
            + "one|some|many|most|all|each|both|another|others|such)\\b(?! [A-Z])");
    private static final String NAME = "((?:[\\p{L}\\p{N}][\\p{L}\\p{N}.&/_'’+-]*)(?: [\\p{L}\\p{N}(][\\p{L}\\p{N}.&/_'’+)-]*){0,7})";
    private static final String BE = "(is|are|was|were|stands at|amounts to|equals)";
    private static final Pattern OF = Pattern.compile("^(?:The |the |Its )((?:[\\p{L}\\p{N}-]+ ){0,3}?[\\p{L}\\p{N}-]+) of (?:the |The )?" + NAME + " " + BE + " (.+)$");
    private static final Pattern GENITIVE = Pattern.compile("^(?:The |the )?" + NAME + "['’]s? ((?:[\\p{Ll}\\p{N}-]+ ){0,3}?[\\p{Ll}\\p{N}-]+) " + BE + " (.+)$");
    private static final Pattern HOLDER = Pattern.compile("^(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,4}) (is|was) the ((?:[\\p{Ll}-]+ ){0,3}?[\\p{Ll}-]+) of (?:the )?"
            + NAME + "$");

    private static final Pattern HAS = Pattern.compile("^(?:The |the )?" + NAME + " (?:has|had) an? ((?:[\\p{Ll}-]+ ){0,2}?[\\p{Ll}-]+) of (.+)$");

    /** Taggers take "leads" in "Maria Chen leads Project Atlas" for a noun. */
    private static final Pattern ACTS = Pattern.compile("^(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,4}) ((?!is |was |has |does )\\p{Ll}+s) "
            + "((?:the |a |an )?\\p{Lu}.*)$");

    private final VerbClaims verbs = new VerbClaims();

    /** What the sentence claims; empty when it claims nothing plainly. */
    Optional<Claim> of(String sentence, int from) {
        var text = sentence.strip().replaceAll("[.!;]+$", "");
        if (text.length() > LONGEST || UNSURE.matcher(text).find() || POINTING.matcher(text).find() || !isLatin(text)) {
            return Optional.empty();
        }
        var dated = TimeWords.in(text, isPast(text));
        return byPattern(dated, sentence, from).or(() -> verbs.of(dated, sentence, from)).or(() -> acts(dated, sentence, from)).filter(SentenceClaims::isSound);
    }

    private static Optional<Claim> byPattern(TimeWords dated, String sentence, int from) {
        var holder = HOLDER.matcher(dated.clause());
        if (holder.matches()) {
            return Optional.of(claim(holder.group(4), holder.group(3), holder.group(1), dated, sentence, from));
        }
        var has = HAS.matcher(dated.clause());
        if (has.matches()) {
            return Optional.of(claim(has.group(1), has.group(2), has.group(3), dated, sentence, from));
        }
        var of = OF.matcher(dated.clause());
        if (of.matches()) {
            return Optional.of(claim(of.group(2), of.group(1), of.group(4), dated, sentence, from));
        }
        return Optional.of(GENITIVE.matcher(dated.clause())).filter(Matcher::matches)
                .map(genitive -> claim(genitive.group(1), genitive.group(2), genitive.group(4), dated, sentence, from));
    }

    private static Optional<Claim> acts(TimeWords dated, String sentence, int from) {
        return Optional.of(ACTS.matcher(dated.clause())).filter(Matcher::matches).map(acts ->
                new Claim(acts.group(1), acts.group(2), acts.group(3), false, 0.5, sentence, from, dated.validity()));
    }

    private static Claim claim(String subject, String attribute, String value, TimeWords dated, String sentence, int from) {
        return new Claim(subject, attribute, value.strip(), true, 0.8, sentence, from, dated.validity());
    }

    private static boolean isPast(String text) {
        return Pattern.compile("\\b(?:was|were)\\b(?! \\p{L}+ed\\b)").matcher(text).find();
    }

    private static boolean isSound(Claim claim) {
        return List.of(claim.subject(), claim.attribute(), claim.value()).stream().noneMatch(part -> Keys.of(part).isEmpty())
                && claim.value().length() <= LONGEST_VALUE && claim.subject().length() <= LONGEST_VALUE / 2;
    }

    /** The rules know English; what is written in other letters is left alone. */
    private static boolean isLatin(String text) {
        return text.codePoints().filter(Character::isLetter).filter(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN).count() == 0;
    }
}

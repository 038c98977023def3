package io.edrs.knowledge.claims;

import io.edrs.knowledge.Validity;

/**
 * What a text claims.
 *
 * @param single whether the attribute has one value at a time: then another value contradicts it
 * @param confidence 0..1
 * @param sentence where it is said, verbatim
 * @param from where the sentence begins in its passage
 */
public record Claim(String subject, String attribute, String value, boolean single, double confidence, String sentence, int from,
        Validity validity) {

    /** Equal keys mean the same attribute of the same subject. */
    public String key() {
        return Keys.name(subject) + "|" + Keys.attribute(attribute);
    }

    /** The same where several values were found to hold at once. */
    public Claim amongSeveral() {
        return new Claim(subject, attribute, value, false, confidence, sentence, from, validity);
    }
}

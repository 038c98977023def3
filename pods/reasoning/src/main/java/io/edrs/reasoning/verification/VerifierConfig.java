package io.edrs.reasoning.verification;

/**
 * How much support a sentence needs.
 *
 * @param lexical share of its words that must stand in one piece of evidence
 * @param near cosine from which a rephrased sentence counts as said, all its names and numbers being there
 * @param related share of words from which another number or a negation contradicts instead of lacking support
 * @param least share of words below which meaning is not asked
 */
record VerifierConfig(double lexical, double near, double related, double least) {

    static final VerifierConfig DEFAULT = new VerifierConfig(0.6, 0.7, 0.45, 0.2);
}

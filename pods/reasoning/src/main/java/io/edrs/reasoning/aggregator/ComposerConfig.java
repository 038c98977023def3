package io.edrs.reasoning.aggregator;

/**
 * What makes an answer good enough to be given.
 *
 * @param threshold confidence below which "I do not know" is the answer
 * @param headerLikeness cosine from which a header stands for a word of the question
 * @param sentenceLikeness cosine from which a sentence accounts for a verb or adjective it does not contain
 * @param maxEmbedded at most so many comparisons of meaning per question
 */
record ComposerConfig(double threshold, double headerLikeness, double sentenceLikeness, int maxEmbedded) {

    static final ComposerConfig DEFAULT = new ComposerConfig(0.62, 0.62, 0.62, 6);
}

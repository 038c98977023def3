package io.edrs.reasoning.aggregator;

/**
 * What makes an answer good enough to be given.
 *
 * @param threshold confidence below which "I do not know" is the answer
 * @param headerLikeness cosine from which a header stands for a word of the question
 */
record ComposerConfig(double threshold, double headerLikeness) {

    static final ComposerConfig DEFAULT = new ComposerConfig(0.62, 0.62);
}

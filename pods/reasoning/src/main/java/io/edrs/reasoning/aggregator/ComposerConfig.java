package io.edrs.reasoning.aggregator;

/**
 * What makes an answer good enough to be given.
 *
 * @param threshold confidence below which "I do not know" is the answer
 * @param headerLikeness cosine from which a header stands for a word of the question
 * @param onlyColumn cosine from which a verb means the only column with a person, date or place
 * @param sentenceLikeness cosine from which a sentence about the right thing speaks of the attribute asked for
 * @param clearly by how much it must come nearer than the next one
 * @param maxCompared at most so many sentences are compared by meaning
 */
record ComposerConfig(double threshold, double headerLikeness, double onlyColumn, double sentenceLikeness, double clearly, int maxCompared) {

    static final ComposerConfig DEFAULT = new ComposerConfig(0.62, 0.55, 0.3, 0.47, 0.08, 6);
}

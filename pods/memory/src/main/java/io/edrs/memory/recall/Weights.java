package io.edrs.memory.recall;

/**
 * How much each way counts, and what else moves a memory up or down; tuned on the tuning templates of the recall bench alone.
 *
 * @param words BM25
 * @param meaning cosine similarity
 * @param entities how many of the names, numbers and nouns of the question it has
 * @param time nearness to the times of the question
 * @param theme what is told of it in other words
 * @param second what is told of a name found in the first round
 * @param speaker a speaker the question names
 * @param answer the kind of answer the question wants
 * @param session other good memories in the same conversation
 * @param order being the latest, or the first, where that is asked for
 * @param question factor of a turn that only asks
 * @param near what good memories around it are worth
 */
record Weights(double words, double meaning, double entities, double time, double theme, double second, double speaker, double answer,
        double session, double order, double question, double near) {

    static final Weights DEFAULT = new Weights(1.0, 1.0, 0.05, 0.5, 0.4, 0.6, 0.25, 0.1, 0.1, 0.2, 0.8, 0.4);
}

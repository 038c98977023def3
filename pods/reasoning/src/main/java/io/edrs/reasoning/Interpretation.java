package io.edrs.reasoning;

import java.util.List;

/**
 * A question understood.
 *
 * @param question as it was asked
 * @param query the same question, standing alone: the text to search for
 * @param readings every way it may be meant, the likeliest first; the query is the first
 * @param keywords its content words, in order
 * @param names the names, codes and quoted phrases it mentions
 * @param numbers the numbers it mentions
 * @param complexity in 0..1
 * @param path {@code reactive}, {@code standard} or {@code deliberative}
 * @param parts the questions it consists of when it has several, otherwise empty
 */
public record Interpretation(String question, Intent intent, String query, List<String> readings, List<String> keywords,
        List<String> names, List<String> numbers, AnswerType answerType, double complexity, String path,
        List<Interpretation> parts) {

    /** The same interpretation, consisting of these questions. */
    public Interpretation of(List<Interpretation> questions) {
        return new Interpretation(question, intent, query, readings, keywords, names, numbers, answerType, complexity, path,
                List.copyOf(questions));
    }

    /** The same interpretation with another text as its query and only reading. */
    public Interpretation reading(String text) {
        return new Interpretation(question, intent, text, List.of(text), keywords, names, numbers, answerType, complexity,
                path, List.of());
    }
}

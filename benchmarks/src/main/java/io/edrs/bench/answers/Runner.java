package io.edrs.bench.answers;

import io.edrs.reasoning.Composed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks a system all questions and scores what it says. */
public final class Runner {

    private final Answerer answerer;

    public Runner(Answerer answerer) {
        this.answerer = answerer;
    }

    /** The score of an answerer that has ingested the documents already. */
    public Score run(List<Question> questions) {
        var results = new ArrayList<Score.Result>();
        for (var question : questions) {
            var conversation = "bench-" + question.id();
            question.before().forEach(before -> answerer.ask(conversation, before));
            var started = System.nanoTime();
            var answer = answerer.ask(conversation, question.text());
            results.add(new Score.Result(question, answer, good(question, answer), (System.nanoTime() - started) / 1e6));
        }
        return new Score(List.copyOf(results));
    }

    /** Whether reasoning composed what the question expects. */
    public static boolean isGood(Question question, Composed composed) {
        return good(question, LocalAnswerer.answer(composed));
    }

    /** Unanswerable: nothing is cited. Answerable: all values are said, and the right document is quoted with them. */
    static boolean good(Question question, Answer answer) {
        if (!question.answerable()) {
            return answer.citations().isEmpty();
        }
        var quoted = answer.citations().stream().filter(cited -> cited.document().endsWith(question.document()))
                .map(Answer.Cited::quote).reduce("", (a, b) -> a + " " + b);
        var inQuotes = question.values().stream().filter(value -> !value.equals("Yes") && !question.kind().equals("count"));
        return !quoted.isEmpty() && question.values().stream().allMatch(value -> contains(answer.text(), value))
                && inQuotes.allMatch(value -> contains(quoted, value));
    }

    private static boolean contains(String text, String value) {
        return (" " + normal(text) + " ").contains(" " + normal(value) + " ");
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("(?<=\\d),(?=\\d{3})", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}

package io.edrs.bench.answers;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well a system answered.
 *
 * @param results in the order of the questions
 */
public record Score(List<Result> results) {

    /** One question, its answer and whether it was as it should be. */
    public record Result(Question question, Answer answer, boolean good, double milliseconds) {}

    /** The share of answerable questions answered with the right value and citation. */
    public double right() {
        return results.stream().filter(result -> result.question().answerable()).mapToInt(result -> result.good() ? 1 : 0).average().orElse(1);
    }

    /** The share of unanswerable questions that were answered. */
    public double falseAnswers() {
        return results.stream().filter(result -> !result.question().answerable()).mapToInt(result -> result.good() ? 0 : 1).average().orElse(0);
    }

    /** The median time of an answer. */
    public double medianMilliseconds() {
        return results.stream().mapToDouble(Result::milliseconds).sorted().skip(results.size() / 2).findFirst().orElse(0);
    }

    /** The outcome in lines to read, with a breakdown by kind of question. */
    public String summary() {
        var kinds = results.stream().collect(Collectors.groupingBy(result -> result.question().kind(), TreeMap::new, Collectors.toList()));
        return "right %.1f %%, false answers %.1f %%, median %.1f ms%n".formatted(100 * right(), 100 * falseAnswers(), medianMilliseconds())
                + kinds.entrySet().stream().map(kind -> "  %-18s %3d of %3d".formatted(kind.getKey(),
                        kind.getValue().stream().filter(Result::good).count(), kind.getValue().size())).collect(Collectors.joining("\n"));
    }
}

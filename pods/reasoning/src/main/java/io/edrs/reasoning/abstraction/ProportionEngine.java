package io.edrs.reasoning.abstraction;

import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Premise;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.ReasoningEngine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers "A is to B as C is to what?" from two premises that say the same of A and B and of C and another. */
@Singleton
final class ProportionEngine implements ReasoningEngine {

    private static final double FIT = 0.9;
    private static final double CONFIDENCE = 0.85;
    private static final int LONGEST = 2_000;
    private static final Pattern FORM = Pattern.compile("(?s)(?:(.*)[.!\\n]\\s*)?(?:if )?(.{1,80}?) is to (.{1,80}?),? as (.{1,80}?) is to\\s*(?:what|whom|which|who|_+|\\.\\.\\.|…)?[?\\s.]*",
            Pattern.CASE_INSENSITIVE);

    private record Found(String thing, Premise like, Premise from) {}

    @Override
    public String name() {
        return "reasoning.abstraction";
    }

    @Override
    public double fit(Problem problem) {
        return isShaped(problem.question()) && FORM.matcher(problem.question().strip()).matches() ? FIT : 0;
    }

    @Override
    public Optional<Conclusion> reason(Problem problem, Duration within) {
        var form = FORM.matcher(problem.question().strip());
        if (!isShaped(problem.question()) || !form.matches()) {
            return Optional.empty();
        }
        var premises = new ArrayList<Premise>();
        Optional.ofNullable(form.group(1)).stream().flatMap(own -> Arrays.stream(own.split("[.!\\n]\\s*"))).map(Premise::stated).forEach(premises::add);
        premises.addAll(problem.premises());
        return found(form.group(2), form.group(3), form.group(4), premises).map(found -> concluded(found, form.group(2), form.group(3), form.group(4)));
    }

    /** Most questions are told apart without the pattern. */
    private static boolean isShaped(String question) {
        return question.length() <= LONGEST && question.toLowerCase(Locale.ROOT).contains(" is to ");
    }

    private static Optional<Found> found(String one, String other, String third, List<Premise> premises) {
        for (var like : premises) {
            var said = bare(like.text());
            var first = place(said, one);
            var second = place(said, other);
            if (first < 0 || second < 0 || first == second) {
                continue;
            }
            var shape = shape(said, first < second ? one : other, first < second ? other : one, Math.min(first, second), Math.max(first, second),
                    first < second ? Pattern.quote(third) : "(.{1,80}?)", first < second ? "(.{1,80}?)" : Pattern.quote(third));
            for (var from : premises) {
                var match = shape.matcher(bare(from.text()));
                if (match.matches() && !match.group(1).equalsIgnoreCase(other)) {
                    return Optional.of(new Found(match.group(1).strip(), like, from));
                }
            }
        }
        return Optional.empty();
    }

    private static Pattern shape(String said, String left, String right, int leftAt, int rightAt, String forLeft, String forRight) {
        return Pattern.compile(Pattern.quote(said.substring(0, leftAt)) + forLeft + Pattern.quote(said.substring(leftAt + left.length(), rightAt)) + forRight
                + Pattern.quote(said.substring(rightAt + right.length())), Pattern.CASE_INSENSITIVE);
    }

    private static Conclusion concluded(Found found, String one, String other, String third) {
        var steps = List.of(new ProofStep(1, found.like().text(), "given", List.of(), found.like()),
                new ProofStep(2, found.from().text(), "given", List.of(), found.from()),
                new ProofStep(3, "%s is to %s as %s is to %s.".formatted(one, other, third, found.thing()), "same relation", List.of(1, 2), null));
        return new Conclusion("value", "%s: “%s” as “%s”.".formatted(found.thing(), bare(found.from().text()), bare(found.like().text())), CONFIDENCE, steps, List.of());
    }

    private static int place(String said, String thing) {
        var match = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(thing) + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE).matcher(said);
        return match.find() ? match.start() : -1;
    }

    private static String bare(String sentence) {
        return sentence.strip().replaceAll("[.!]+$", "");
    }
}

package io.edrs.reasoning.deduction;

import io.edrs.reasoning.Premise;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.amounts.Reckoning;
import io.edrs.reasoning.english.Reading;
import io.edrs.reasoning.english.Sentence;
import io.edrs.reasoning.english.Vocabulary;
import io.edrs.reasoning.formula.Formula;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Exercises about amounts, with their sums written down. */
final class Amounts {

    private static final String UNREAD = "it does not say how much there is of something in a way that can be read, or speaks of another deed or time";

    private Amounts() {}

    /** The solution where all speaks of amounts; where a number is asked for and not all does, what was not read. */
    static Optional<Solution> solve(List<Premise> premises, String goal, Duration within) {
        var texts = premises.stream().map(Premise::text).toList();
        var outcome = Reckoning.of(texts, goal, within);
        if (outcome.isEmpty()) {
            return Reckoning.asks(goal) ? Optional.of(unread(texts, goal)) : Optional.empty();
        }
        return outcome.map(found -> solution(premises, goal, found));
    }

    private static Solution unread(List<String> texts, String goal) {
        var read = Reckoning.read(texts);
        var sentences = new ArrayList<Sentence>();
        IntStream.range(0, texts.size()).forEach(i -> sentences.add(sentence(texts.get(i), read.get(i))));
        sentences.add(sentence(goal, read.contains(false) && !texts.isEmpty()));
        return new Solution(Finding.undecided(), -1, List.of(), new Reading(sentences, new Vocabulary()), List.of(goal));
    }

    private static Sentence sentence(String text, boolean read) {
        return read ? new Sentence(text, new Formula.Atom("amounts", List.of()), "", 0) : new Sentence(text, null, UNREAD, 0);
    }

    private static Solution solution(List<Premise> premises, String goal, Reckoning.Outcome found) {
        var steps = new ArrayList<ProofStep>();
        found.used().forEach(i -> steps.add(new ProofStep(steps.size() + 1, premises.get(i).text(), "given", List.of(), premises.get(i))));
        var given = IntStream.rangeClosed(1, steps.size()).boxed().toList();
        found.shown().worlds().forEach(world -> steps.add(new ProofStep(steps.size() + 1, "All of that is so with " + world + ".", "model", given, null)));
        if (!found.shown().combinations().isEmpty()) {
            steps.add(new ProofStep(steps.size() + 1, concluded(goal, found), "sum", given, null));
        }
        var sentences = new ArrayList<>(premises.stream().map(premise -> sentence(premise.text(), true)).toList());
        sentences.add(sentence(goal, true));
        var finding = new Finding(found.verdict(), found.shown().combinations().isEmpty() && found.shown().worlds().isEmpty() ? new Certificate.None() : new Certificate.Reckoned(found.shown()),
                found.verdict().equals(Finding.CONTRADICTION) ? found.used() : List.of());
        return new Solution(finding, found.verdict().equals(Finding.VALUE) ? 0 : -1, steps, new Reading(sentences, new Vocabulary()), List.of(found.told().isEmpty() ? goal : found.told()));
    }

    private static String concluded(String goal, Reckoning.Outcome found) {
        return switch (found.verdict()) {
            case Finding.VALUE -> "%s %s.".formatted(goal, found.told());
            case Finding.TRUE -> "%s Yes.".formatted(goal);
            case Finding.FALSE -> "%s No.".formatted(goal);
            default -> "That cannot all be.";
        };
    }
}

package io.edrs.reasoning.deduction;

import io.edrs.reasoning.Premise;
import io.edrs.reasoning.english.EnglishReader;
import io.edrs.reasoning.english.Reading;
import io.edrs.reasoning.english.Sentence;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.program.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Solves exercises in English and in formulas. */
public final class Solver {

    private final EnglishReader reader;

    public Solver(EnglishReader reader) {
        this.reader = reader;
    }

    /**
     * What follows about the goal from what could be read of the premises.
     *
     * @param forward whether rules are used forward only, as Datalog does, instead of in every direction logic allows
     */
    public Solution solve(List<Premise> premises, String goal, boolean forward, Duration within) {
        var texts = new ArrayList<>(premises.stream().map(Premise::text).toList());
        texts.add(goal);
        var reading = reader.read(texts);
        var asked = reading.sentences().getLast();
        var read = new ArrayList<Premise>();
        var formulas = new ArrayList<Formula>();
        for (var i = 0; i < premises.size(); i++) {
            if (reading.sentences().get(i).read()) {
                read.add(premises.get(i));
                formulas.add(reading.sentences().get(i).formula());
            }
        }
        Background.of(formulas, asked).forEach((formula, words) -> {
            read.add(new Premise(words, "background", "", ""));
            formulas.add(formula);
        });
        var finding = asked.formula() == null ? Finding.undecided() : decided(formulas, asked.formula(), forward, within);
        var steps = Steps.of(finding.certificate(), read, reading.vocabulary()::said);
        return new Solution(finding, -1, steps, reading);
    }

    /** What follows from a program. */
    public Solution solve(Program program, Duration within) {
        var finding = decided(program.premises(), program.goal(), program.rules(), within);
        var premises = program.shown().stream().map(Premise::stated).toList();
        var sentences = new ArrayList<Sentence>();
        for (var i = 0; i < premises.size(); i++) {
            sentences.add(new Sentence(program.shown().get(i), program.premises().get(i), "", 0));
        }
        sentences.add(new Sentence(program.goalShown(), program.goal(), "", 0));
        var reading = new Reading(sentences, new io.edrs.reasoning.english.Vocabulary());
        return new Solution(finding, -1, Steps.of(finding.certificate(), premises, Formula::toString), reading);
    }

    private static Finding decided(List<Formula> premises, Formula goal, boolean forward, Duration within) {
        return forward ? Deduction.forward(premises, goal, within) : Deduction.decide(premises, goal, within);
    }
}

package io.edrs.reasoning.deduction;

import io.edrs.reasoning.Premise;
import io.edrs.reasoning.english.Reading;
import io.edrs.reasoning.english.Sentence;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Names;
import java.util.ArrayList;
import java.util.List;

/**
 * What is given, as formulas.
 *
 * @param premises which of them each formula was read from
 */
record Stated(List<Premise> premises, List<Formula> formulas) {

    static final String ASSUMED = "assumption";
    static final String BACKGROUND = "background";

    /** The same without what comes from there. */
    Stated without(String source) {
        var kept = java.util.stream.IntStream.range(0, formulas.size()).filter(i -> !premises.get(i).source().equals(source)).boxed().toList();
        return new Stated(kept.stream().map(premises::get).toList(), kept.stream().map(formulas::get).toList());
    }

    /** What could be read, what the words themselves say, and, in a story, what it takes for granted. The goal is the reading's last sentence. */
    static Stated of(List<Premise> premises, Reading reading, boolean story) {
        var read = new ArrayList<Premise>();
        var formulas = new ArrayList<Formula>();
        for (var i = 0; i < premises.size(); i++) {
            var sentence = reading.sentences().get(i);
            var formula = story ? Assumptions.lenient(sentence) : sentence.formula();
            // "Cats and dogs are animals" says two things.
            for (var part : formula == null ? List.<Formula>of() : formula instanceof Formula.And(var parts) ? parts : List.of(formula)) {
                read.add(premises.get(i));
                formulas.add(part);
            }
        }
        var asked = reading.sentences().getLast();
        var told = new ArrayList<>(formulas);
        var spoken = asked.formula() == null ? List.copyOf(formulas) : java.util.stream.Stream.concat(formulas.stream(), java.util.stream.Stream.of(asked.formula())).toList();
        Background.of(formulas, asked, reading.vocabulary()).forEach((formula, words) -> {
            read.add(new Premise(words, BACKGROUND, "", ""));
            formulas.add(formula);
            if (formula instanceof Formula.ForAll(var variable, Formula.Iff(Formula.Atom one, Formula.Atom other))) {
                // What is said of a phrase is said of the other that says the same.
                told.add(formula);
            }
        });
        if (story && asked.formula() != null) {
            var texts = reading.sentences().stream().map(Sentence::text).toList();
            var all = java.util.stream.Stream.concat(formulas.stream(), java.util.stream.Stream.of(asked.formula())).toList();
            var assumed = new ArrayList<>(Assumptions.of(told, asked.formula(), reading.vocabulary()));
            assumed.addAll(Assumptions.surnames(Names.constants(all), reading.vocabulary(), texts));
            assumed.addAll(SharedWords.of(spoken));
            assumed.addAll(Identities.of(formulas, asked.formula(), reading.vocabulary()));
            assumed.forEach(formula -> {
                read.add(new Premise(reading.vocabulary().said(formula) + ".", ASSUMED, "", ""));
                formulas.add(formula);
            });
        }
        return new Stated(List.copyOf(read), List.copyOf(formulas));
    }
}

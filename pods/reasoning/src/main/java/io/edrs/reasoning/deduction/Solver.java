package io.edrs.reasoning.deduction;

import io.edrs.reasoning.Premise;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.amounts.Reckoning;
import io.edrs.reasoning.arrange.Arrangement;
import io.edrs.reasoning.english.EnglishReader;
import io.edrs.reasoning.english.Reading;
import io.edrs.reasoning.english.Sentence;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Instance;
import io.edrs.reasoning.formula.Names;
import io.edrs.reasoning.program.Program;
import io.edrs.reasoning.prover.Limit;
import io.edrs.reasoning.puzzle.Puzzle;
import io.edrs.reasoning.puzzle.PuzzleReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Solves exercises in English and in formulas. */
public final class Solver {

    private static final int MOST_NAMES = 40;
    private static final int PREVIEW = 20;

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
        return solve(premises, goal, forward, false, within);
    }

    /** The same of a story: what it takes for granted is assumed, and named as an assumption in the proof. */
    public Solution story(List<Premise> premises, String goal, Duration within) {
        return solve(premises, goal, false, true, within);
    }

    private Solution solve(List<Premise> premises, String goal, boolean forward, boolean story, Duration within) {
        var texts = new ArrayList<>(premises.stream().map(Premise::text).toList());
        texts.add(goal);
        var limit = Limit.of(within);
        var reading = reader.read(texts, within.dividedBy(2));
        var asked = reading.sentences().getLast();
        var given = Stated.of(premises, reading, story);
        var finding = decided(given, asked, forward, story, limit);
        for (var doubtful : story ? List.of(Stated.ASSUMED, Stated.BACKGROUND) : List.<String>of()) {
            if (finding.verdict().equals(Finding.CONTRADICTION)) {
                // What was taken for granted may be what cannot be.
                given = given.without(doubtful);
                finding = decided(given, asked, forward, true, limit);
            }
        }
        if (reading.cut() && (finding.verdict().equals(Finding.UNKNOWN) || finding.verdict().equals(Finding.LOOSE))) {
            // What there was no time to read may decide it.
            finding = Finding.undecided();
        }
        var steps = Steps.of(finding.certificate(), given.premises(), reading.vocabulary()::said);
        return new Solution(finding, -1, steps, reading, List.of());
    }

    private static Finding decided(Stated given, Sentence asked, boolean forward, boolean story, Limit limit) {
        if (asked.formula() == null) {
            return Finding.undecided();
        }
        var formulas = given.formulas();
        return told(story ? Indefinite.decided(formulas, asked, limit) : decided(formulas, asked.formula(), forward, limit.left()), formulas, asked.formula());
    }

    /** That nothing follows is no finding where a link between two phrases may have been missed. */
    private static Finding told(Finding finding, List<Formula> formulas, Formula goal) {
        return finding.verdict().equals(Finding.UNKNOWN) && !Loose.ends(formulas, goal).isEmpty() ? Finding.of(Finding.LOOSE, finding.certificate()) : finding;
    }

    /** Whether it is about amounts, and all of it is read as that. */
    public static boolean reckons(Exercise exercise) {
        return exercise.options().isEmpty() && Reckoning.of(exercise.premises(), exercise.goal(), Duration.ofMillis(PREVIEW)).isPresent();
    }

    /**
     * Answers an exercise: as a puzzle of order where it lists things and all is said of their order, else each option as a goal, else for whom
     * what is asked is so, else whether it is. The option is −1 where not exactly one follows.
     */
    public Solution answer(List<Premise> premises, Exercise exercise, boolean forward, Duration within) {
        var amounts = exercise.options().isEmpty() ? Amounts.solve(premises, exercise.goal(), within) : Optional.<Solution>empty();
        if (amounts.isPresent()) {
            return amounts.get();
        }
        var options = exercise.options().isEmpty() ? List.of(exercise.goal()) : exercise.options();
        var read = new PuzzleReader(reader).read(premises.stream().map(Premise::text).toList(), options, sentence -> exercise.options().isEmpty()
                ? Wanted.of(sentence).map(wanted -> new Formula.Exists(wanted.variable(), wanted.said())) : Optional.empty());
        if (read.flatMap(PuzzleReader.Read::puzzle).isPresent()) {
            return choose(read.get().puzzle().get(), read.get().reading(), within);
        }
        var solution = !exercise.options().isEmpty() ? each(premises, options, within)
                : Wanted.asks(exercise.goal()) ? whom(premises, exercise.goal(), within) : solve(premises, exercise.goal(), forward, within);
        // What lists things is a puzzle of order: what of it is not read so may decide it.
        return premises.stream().map(Premise::text).noneMatch(PuzzleReader::lists) || solution.finding().shown() && !solution.finding().verdict().equals(Finding.UNKNOWN) && !solution.finding().verdict().equals(Finding.LOOSE) ? solution
                : new Solution(Finding.undecided(), -1, List.of(), read.map(PuzzleReader.Read::reading).orElse(solution.reading()), List.of());
    }

    /** For whom what is asked follows, all of them together; it is not said that it follows for no other. */
    private Solution whom(List<Premise> premises, String question, Duration within) {
        var limit = Limit.of(within);
        var texts = Stream.concat(premises.stream().map(Premise::text), Stream.of(question)).toList();
        var reading = reader.read(texts, within.dividedBy(2));
        var wanted = Wanted.of(reading.sentences().getLast());
        if (wanted.isEmpty()) {
            var unread = new ArrayList<>(reading.sentences().subList(0, premises.size()));
            unread.add(new Sentence(question, null, "it does not ask who or which in a way that can be read", 0));
            return new Solution(Finding.undecided(), -1, List.of(), new Reading(unread, reading.vocabulary()), List.of());
        }
        var stated = Stated.of(premises, reading, false);
        var following = new ArrayList<String>();
        var names = Names.constants(stated.formulas());
        for (var name : names.stream().limit(MOST_NAMES).toList()) {
            var goal = Instance.of(wanted.get().said(), wanted.get().variable(), name);
            var found = Deduction.decide(stated.formulas(), goal, limit.left().dividedBy(2));
            if (found.verdict().equals(Finding.CONTRADICTION)) {
                return new Solution(found, -1, Steps.of(found.certificate(), stated.premises(), reading.vocabulary()::said), reading, List.of());
            }
            if (found.verdict().equals(Finding.TRUE)) {
                following.add(name);
            }
        }
        var all = Formula.all(following.stream().map(name -> Instance.of(wanted.get().said(), wanted.get().variable(), name)).toList());
        var finding = following.isEmpty() ? Finding.undecided() : Deduction.decide(stated.formulas(), all, limit.left());
        if (!finding.verdict().equals(Finding.TRUE)) {
            return new Solution(following.isEmpty() ? Finding.undecided() : finding, -1, List.of(), reading, List.of());
        }
        var steps = Steps.of(finding.certificate(), stated.premises(), reading.vocabulary()::said);
        var named = following.stream().map(reading.vocabulary()::shown).collect(Collectors.joining(", "));
        return new Solution(new Finding(Finding.VALUE, finding.certificate(), List.of()), 0, steps, reading, List.of(named));
    }

    /** Which option of a puzzle must hold. */
    public Solution choose(Puzzle puzzle, Duration within) {
        return choose(puzzle, new Reading(List.of(), new io.edrs.reasoning.english.Vocabulary()), within);
    }

    private static Solution choose(Puzzle puzzle, Reading reading, Duration within) {
        var arrangement = Arrangement.of(puzzle, within);
        var verdict = arrangement.undecided() ? Finding.OUT_OF_TIME : arrangement.impossible().isPresent() ? Finding.CONTRADICTION : puzzle.options().size() == 1 ? single(arrangement)
                : arrangement.option() >= 0 ? Finding.VALUE : Finding.UNKNOWN;
        Certificate certificate = arrangement.shown(puzzle) ? new Certificate.Arranged(puzzle, arrangement) : new Certificate.None();
        var steps = certificate instanceof Certificate.None ? List.<ProofStep>of() : PuzzleSteps.of(puzzle, arrangement);
        return new Solution(new Finding(verdict, certificate, arrangement.conflict()), arrangement.option(), steps, reading, puzzle.options().stream().map(Puzzle.Said::words).toList());
    }

    private static String single(Arrangement arrangement) {
        return arrangement.option() == 0 ? Finding.TRUE : arrangement.refutations().getFirst().isPresent() ? Finding.FALSE : Finding.UNKNOWN;
    }

    private Solution each(List<Premise> premises, List<String> options, Duration within) {
        var solutions = options.stream().map(option -> solve(premises, option, false, within.dividedBy(Math.max(1, options.size())))).toList();
        var contradictory = solutions.stream().filter(solution -> solution.finding().verdict().equals(Finding.CONTRADICTION)).findFirst();
        if (contradictory.isPresent()) {
            return new Solution(contradictory.get().finding(), -1, contradictory.get().steps(), contradictory.get().reading(), options);
        }
        var following = java.util.stream.IntStream.range(0, options.size()).filter(i -> solutions.get(i).finding().verdict().equals(Finding.TRUE)).boxed().toList();
        var chosen = following.size() == 1 ? following.getFirst() : -1;
        var solution = solutions.get(Math.max(0, chosen));
        return new Solution(chosen < 0 ? Finding.undecided() : new Finding(Finding.VALUE, solution.finding().certificate(), List.of()), chosen,
                chosen < 0 ? List.of() : solution.steps(), solution.reading(), options);
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
        return new Solution(finding, -1, Steps.of(finding.certificate(), premises, Formula::toString), reading, List.of());
    }

    private static Finding decided(List<Formula> premises, Formula goal, boolean forward, Duration within) {
        return forward ? Deduction.forward(premises, goal, within) : Deduction.decide(premises, goal, within);
    }
}

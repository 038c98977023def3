package io.edrs.bench.reasoning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.bench.reasoning.Exam.Given;
import io.edrs.reasoning.Premise;
import io.edrs.reasoning.arrange.Arrangement;
import io.edrs.reasoning.deduction.Exercise;
import io.edrs.reasoning.deduction.Finding;
import io.edrs.reasoning.deduction.Solution;
import io.edrs.reasoning.deduction.Solver;
import io.edrs.reasoning.english.Sentence;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.FormulaText;
import io.edrs.reasoning.formula.UnreadableFormula;
import io.edrs.reasoning.program.ConstraintText;
import io.edrs.reasoning.program.Program;
import io.edrs.reasoning.program.ProgramText;
import io.edrs.reasoning.proof.Search;
import io.edrs.reasoning.puzzle.Puzzle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The problem sets of a folder, each problem ready to be worked on. */
final class ProblemSets {

    private static final Map<String, String> LETTERS = Map.of(Finding.TRUE, "A", Finding.FALSE, "B", Finding.UNKNOWN, "C");
    private static final Map<String, String> LABELS = Map.of(Finding.TRUE, "True", Finding.FALSE, "False", Finding.UNKNOWN, "Unknown");

    private final Path folder;
    private final Solver solver;
    private final Duration within;
    private final ObjectMapper json = new ObjectMapper();

    ProblemSets(Path folder, Solver solver, Duration within) {
        this.folder = folder;
        this.solver = solver;
        this.within = within;
    }

    /** @throws IllegalArgumentException saying which file is missing */
    private Path file(String name) {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("There is no %s; give --data the folder that holds ProntoQA, ProofWriter, LogicalDeduction and FOLIO.".formatted(file));
        }
        return file;
    }

    /** Statements to be judged, from the English. */
    List<Exam> statements(String set) throws IOException {
        var forward = set.equals("ProofWriter");
        var exams = new ArrayList<Exam>();
        for (var node : json.readTree(file(set + "/problems.json").toFile())) {
            var exercise = Exercise.of(node.path("context").asText() + "\n" + node.path("question").asText());
            exams.add(exam(node, node.path("answer").asText(), () -> given(solver.answer(stated(exercise.premises()), exercise, forward, within), LETTERS)));
        }
        return exams;
    }

    /** Statements to be judged, from the recorded programs. Where a program leaves a two-way question open, what is not so is false. */
    List<Exam> programs(String set) throws IOException {
        var exams = new ArrayList<Exam>();
        for (var node : json.readTree(file(set + "/programs-gpt-4.json").toFile())) {
            exams.add(exam(node, node.path("answer").asText(), () -> program(node)));
        }
        return exams;
    }

    private Given program(JsonNode node) {
        try {
            var given = given(solver.solve(ProgramText.parse(node.path("raw_logic_programs").get(0).asText()), within), LETTERS);
            return given.answer().equals("C") && node.path("options").size() == 2 ? new Given("B", given.proved(), 0, "") : given;
        } catch (UnreadableFormula unreadable) {
            return Given.none(unreadable.getMessage());
        }
    }

    /** Puzzles of order from the English. */
    List<Exam> puzzles() throws IOException {
        var exams = new ArrayList<Exam>();
        for (var node : json.readTree(file("LogicalDeduction/problems.json").toFile())) {
            var text = new StringBuilder(node.path("context").asText()).append('\n').append(node.path("question").asText());
            node.path("options").forEach(option -> text.append('\n').append(option.asText()));
            exams.add(exam(node, node.path("answer").asText(), () -> {
                var exercise = Exercise.of(text.toString());
                return chosen(solver.answer(stated(exercise.premises()), exercise, false, within));
            }));
        }
        return exams;
    }

    /** Puzzles of order from the recorded programs. What a program leaves open is answered by the first order found, without a proof. */
    List<Exam> puzzlePrograms() throws IOException {
        var exams = new ArrayList<Exam>();
        for (var node : json.readTree(file("LogicalDeduction/programs-gpt-4.json").toFile())) {
            exams.add(exam(node, node.path("answer").asText(), () -> {
                try {
                    return first(ConstraintText.parse(node.path("raw_logic_programs").get(0).asText()));
                } catch (UnreadableFormula unreadable) {
                    return Given.none(unreadable.getMessage());
                }
            }));
        }
        return exams;
    }

    private Given first(Puzzle puzzle) {
        var arrangement = Arrangement.of(puzzle, within);
        var open = java.util.stream.IntStream.range(0, puzzle.options().size()).filter(i -> Search.solves(arrangement.solution(), puzzle.places(),
                List.of(puzzle.options().get(i).constraint()))).findFirst().orElse(-1);
        var option = arrangement.option() >= 0 ? arrangement.option() : open;
        return option < 0 ? Given.none("contradiction") : new Given(String.valueOf((char) ('A' + option)), arrangement.shown(puzzle), 0, "");
    }

    private static Given chosen(Solution solution) {
        return solution.option() < 0 ? Given.none(String.join(" ", solution.unread()))
                : new Given(String.valueOf((char) ('A' + solution.option())), solution.finding().shown(), 0, "");
    }

    /** FOLIO from the English. */
    List<Exam> stories(boolean held) throws IOException {
        var exams = new ArrayList<Exam>();
        for (var line : Files.readAllLines(file("FOLIO/train.jsonl"))) {
            var node = json.readTree(line);
            if ((node.path("story_id").asInt() % 3 == 0) == held) {
                exams.add(new Exam(node.path("example_id").asText(), node.path("story_id").asText(), node.path("label").asText(), () -> story(node)));
            }
        }
        return exams;
    }

    private Given story(JsonNode node) {
        var premises = new ArrayList<String>();
        node.path("premises").forEach(premise -> premises.add(premise.asText().strip()));
        var solution = solver.story(stated(premises), node.path("conclusion").asText().strip(), within);
        var given = given(solution, LABELS);
        if (given.answer().isEmpty()) {
            return given;
        }
        if (given.answer().equals("Unknown")) {
            // That nothing follows from what was read of a story may only mean that too little was seen in it.
            return Given.none("nothing follows from what was read");
        }
        return new Given(given.answer(), given.proved(), solution.reading().sentences().stream().mapToDouble(Sentence::cost).max().orElse(0), given.why());
    }

    /** FOLIO from the gold formulas, where the conclusion has one; else whether the premises are read and have a checked model. */
    List<Exam> formulas() throws IOException {
        var exams = new ArrayList<Exam>();
        for (var line : Files.readAllLines(file("FOLIO/train.jsonl"))) {
            var node = json.readTree(line);
            if (node.hasNonNull("conclusion-FOL")) {
                exams.add(new Exam(node.path("example_id").asText(), node.path("story_id").asText(), node.path("label").asText(), () -> formula(node)));
            }
        }
        return exams;
    }

    private Given formula(JsonNode node) {
        try {
            var premises = new ArrayList<Formula>();
            var shown = new ArrayList<String>();
            for (var premise : node.path("premises-FOL")) {
                premises.add(FormulaText.parse(premise.asText()));
                shown.add(premise.asText());
            }
            var goal = node.path("conclusion-FOL").asText();
            return given(solver.solve(new Program(premises, shown, FormulaText.parse(goal), goal, false), within), LABELS);
        } catch (UnreadableFormula unreadable) {
            return Given.none(unreadable.getMessage());
        }
    }

    private static Exam exam(JsonNode node, String right, java.util.function.Supplier<Given> solve) {
        return new Exam(node.path("id").asText(), "", right, solve);
    }

    private static List<Premise> stated(List<String> sentences) {
        return sentences.stream().map(Premise::stated).toList();
    }

    private static Given given(Solution solution, Map<String, String> names) {
        var verdict = solution.finding().verdict();
        // What is proved from some of the premises is proved; that nothing follows is not said when some were not read.
        if (!solution.unread().isEmpty() && !verdict.equals(Finding.TRUE) && !verdict.equals(Finding.FALSE)) {
            return Given.none("unread: " + String.join(" ", solution.unread()));
        }
        return names.containsKey(verdict) ? new Given(names.get(verdict), solution.finding().shown(), 0, "") : Given.none(verdict);
    }
}

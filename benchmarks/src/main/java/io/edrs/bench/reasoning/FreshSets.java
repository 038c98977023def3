package io.edrs.bench.reasoning;

import io.edrs.bench.fresh.Drawn;
import io.edrs.bench.reasoning.Exam.Given;
import io.edrs.reasoning.Premise;
import io.edrs.reasoning.deduction.Exercise;
import io.edrs.reasoning.deduction.Finding;
import io.edrs.reasoning.deduction.Solution;
import io.edrs.reasoning.deduction.Solver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Problems drawn afresh, ready to be worked on. */
final class FreshSets {

    private FreshSets() {}

    static List<Exam> statements(List<Drawn> drawn, Solver solver, Duration within) {
        return exams(drawn, one -> {
            var exercise = Exercise.of(one.text());
            return verdict(one, solver.answer(stated(exercise), exercise, false, within));
        });
    }

    static List<Exam> orders(List<Drawn> drawn, Solver solver, Duration within) {
        return exams(drawn, one -> {
            var text = new StringBuilder(one.text());
            for (var i = 0; i < one.options().size(); i++) {
                text.append('\n').append((char) ('A' + i)).append(") ").append(one.options().get(i));
            }
            var exercise = Exercise.of(text.toString());
            return verdict(one, solver.answer(stated(exercise), exercise, false, within));
        });
    }

    private interface Working {
        Given on(Drawn one);
    }

    private static List<Exam> exams(List<Drawn> drawn, Working working) {
        var exams = new ArrayList<Exam>();
        for (var i = 0; i < drawn.size(); i++) {
            var one = drawn.get(i);
            exams.add(new Exam(String.valueOf(i), "", one.answer(), () -> working.on(one)));
        }
        return exams;
    }

    private static List<Premise> stated(Exercise exercise) {
        return exercise.premises().stream().map(Premise::stated).toList();
    }

    private static Given verdict(Drawn one, Solution solution) {
        var verdict = solution.finding().verdict();
        if (!solution.unread().isEmpty() && !verdict.equals(Finding.TRUE) && !verdict.equals(Finding.FALSE) && !verdict.equals(Finding.VALUE)) {
            return Given.none("unread: " + String.join(" | ", solution.unread()));
        }
        if (verdict.equals(Finding.OUT_OF_TIME) || verdict.equals(Finding.LOOSE)) {
            return Given.none(verdict);
        }
        var answer = solution.option() < 0 || !verdict.equals(Finding.VALUE) ? verdict
                : one.options().isEmpty() ? solution.options().get(solution.option()) : String.valueOf((char) ('A' + solution.option()));
        return new Given(answer, solution.finding().shown(), 0, "");
    }
}

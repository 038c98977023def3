package io.edrs.bench.reasoning;

import io.edrs.bench.reasoning.Exam.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came of a set of problems. */
record Marks(List<Mark> marks) {

    private static final double NANOS_PER_MS = 1_000_000;

    /** A problem, what was answered, and how long it took. */
    record Mark(Exam exam, Given given, double milliseconds) {

        boolean right() {
            return given.answer().equals(exam.right());
        }

        boolean answered() {
            return !given.answer().isEmpty();
        }
    }

    static Marks of(List<Exam> exams) {
        // The first problems would measure the loading of classes.
        exams.stream().limit(20).forEach(exam -> exam.solve().get());
        var marks = new ArrayList<Mark>();
        for (var exam : exams) {
            var begin = System.nanoTime();
            var given = exam.solve().get();
            marks.add(new Mark(exam, given, (System.nanoTime() - begin) / NANOS_PER_MS));
        }
        return new Marks(List.copyOf(marks));
    }

    Marks atMost(double doubt) {
        return new Marks(marks.stream().filter(Mark::answered).filter(mark -> mark.given().doubt() <= doubt).toList());
    }

    int problems() {
        return marks.size();
    }

    long answered() {
        return marks.stream().filter(Mark::answered).count();
    }

    double accuracy() {
        return share(marks.stream().filter(Mark::right).count(), marks.size());
    }

    double coverage() {
        return share(answered(), marks.size());
    }

    double precise() {
        return share(marks.stream().filter(Mark::right).count(), answered());
    }

    double proved() {
        return share(marks.stream().filter(mark -> mark.answered() && mark.given().proved()).count(), marks.size());
    }

    double percentile(int percent) {
        var sorted = marks.stream().mapToDouble(Mark::milliseconds).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** The share of the commonest answer, per cent. */
    double majority() {
        return share(marks.stream().collect(Collectors.groupingBy(mark -> mark.exam().right(), Collectors.counting())).values().stream()
                .mapToLong(Long::longValue).max().orElse(0), marks.size());
    }

    List<Map.Entry<String, String>> misses() {
        return marks.stream().filter(mark -> !mark.right()).map(mark -> Map.entry(mark.exam().id(), mark.answered()
                ? "WRONG %s, right %s".formatted(mark.given().answer(), mark.exam().right()) : mark.given().why())).toList();
    }

    /** In per cent. */
    private static double share(long part, long of) {
        return of == 0 ? 0 : 100.0 * part / of;
    }
}

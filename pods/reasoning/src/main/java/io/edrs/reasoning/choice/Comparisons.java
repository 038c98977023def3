package io.edrs.reasoning.choice;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weights from comparisons in pairs (analytic hierarchy process, Saaty 1980): the principal eigenvector.
 *
 * @param weights of the names, summing to 1
 * @param ratio of consistency; comparisons above 0.1 contradict themselves too much
 */
public record Comparisons(List<String> names, double[] weights, double ratio) {

    /** Saaty's random indices, from one name on. */
    private static final double[] RANDOM = {0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59};
    private static final double CONSISTENT = 0.1;
    private static final double TOLERANCE = 1e-3;
    private static final int ROUNDS = 1_000;

    /**
     * Of a reciprocal matrix: how many times as important is each than each other. Throws {@code CHOICE_INVALID} for none,
     * {@code COMPARISONS_INCONSISTENT} naming the three that contradict each other most.
     */
    public static Comparisons of(List<String> names, double[][] matrix) {
        check(names, matrix);
        var weights = new double[names.size()];
        Arrays.fill(weights, 1.0 / weights.length);
        for (var round = 0; round < ROUNDS; round++) {
            weights = step(matrix, weights);
        }
        var last = product(matrix, weights);
        var own = weights;
        var lambda = IntStream.range(0, own.length).mapToDouble(place -> last[place] / own[place]).average().orElse(0);
        var size = weights.length;
        var ratio = size < 3 ? 0 : Math.max(0, (lambda - size) / (size - 1) / RANDOM[size - 1]);
        if (ratio > CONSISTENT) {
            throw new EdrsException(ChoiceError.COMPARISONS_INCONSISTENT,
                    "These comparisons contradict themselves: their consistency ratio is %.2f, and at most 0.10 will do. %s".formatted(ratio, worst(names, matrix)));
        }
        return new Comparisons(List.copyOf(names), weights, ratio);
    }

    private static void check(List<String> names, double[][] matrix) {
        if (names.isEmpty() || names.size() > RANDOM.length || matrix.length != names.size()) {
            throw invalid("Compare 1 to %d names in a square of numbers; these are %d names in %d rows.".formatted(RANDOM.length, names.size(), matrix.length));
        }
        for (var row = 0; row < matrix.length; row++) {
            if (matrix[row].length != matrix.length) {
                throw invalid("The row of '%s' has %d numbers for %d names.".formatted(names.get(row), matrix[row].length, names.size()));
            }
            for (var column = 0; column <= row; column++) {
                if (!(matrix[row][column] > 0) || !(matrix[column][row] > 0) || !(Math.abs(matrix[row][column] * matrix[column][row] - 1) <= TOLERANCE)) {
                    throw invalid("'%s' against '%s' is %s, so the other way round it must be %.4g, not %s.".formatted(names.get(row), names.get(column),
                            matrix[row][column], 1 / matrix[row][column], matrix[column][row]));
                }
            }
        }
    }

    private static String worst(List<String> names, double[][] matrix) {
        var worst = "";
        var most = 0.0;
        for (var one = 0; one < names.size(); one++) {
            for (var other = 0; other < names.size(); other++) {
                for (var third = other + 1; third < names.size(); third++) {
                    var by = matrix[other][one] * matrix[one][third];
                    var off = Math.abs(Math.log(by / matrix[other][third]));
                    if (off > most) {
                        most = off;
                        worst = "'%s' against '%s' is %.3g, but over '%s' it is %.3g.".formatted(names.get(other), names.get(third), matrix[other][third],
                                names.get(one), by);
                    }
                }
            }
        }
        return worst;
    }

    private static double[] step(double[][] matrix, double[] weights) {
        var next = product(matrix, weights);
        var sum = Arrays.stream(next).sum();
        return Arrays.stream(next).map(weight -> weight / sum).toArray();
    }

    private static double[] product(double[][] matrix, double[] weights) {
        return Arrays.stream(matrix).mapToDouble(row -> IntStream.range(0, row.length).mapToDouble(column -> row[column] * weights[column]).sum()).toArray();
    }

    private static EdrsException invalid(String message) {
        return new EdrsException(ChoiceError.CHOICE_INVALID, message);
    }
}

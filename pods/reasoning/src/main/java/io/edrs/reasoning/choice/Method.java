package io.edrs.reasoning.choice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** A way to bring several criteria together. */
public enum Method {

    /** Each criterion scaled to 0..1 from the worst to the best, weighted and summed. */
    WEIGHTED {
        @Override
        double[][] parts(Alternatives choice) {
            return each(choice, (values, criterion) -> {
                var low = IntStream.range(0, values.length).mapToDouble(place -> values[place]).min().orElse(0);
                var high = IntStream.range(0, values.length).mapToDouble(place -> values[place]).max().orElse(0);
                return value -> high == low ? criterion.weight()
                        : criterion.weight() * (criterion.benefit() ? value - low : high - value) / (high - low);
            });
        }

        @Override
        double[] scores(double[][] parts, Alternatives choice) {
            return java.util.Arrays.stream(parts).mapToDouble(row -> java.util.Arrays.stream(row).sum()).toArray();
        }
    },

    /** Near to the best there could be and far from the worst (TOPSIS, Hwang and Yoon 1981). */
    TOPSIS {
        @Override
        double[][] parts(Alternatives choice) {
            return each(choice, (values, criterion) -> {
                var length = Math.sqrt(java.util.Arrays.stream(values).map(value -> value * value).sum());
                return value -> length == 0 ? 0 : (criterion.benefit() ? 1 : -1) * criterion.weight() * value / length;
            });
        }

        @Override
        double[] scores(double[][] parts, Alternatives choice) {
            var columns = parts[0].length;
            var best = IntStream.range(0, columns).mapToDouble(column -> java.util.Arrays.stream(parts).mapToDouble(row -> row[column]).max().orElse(0)).toArray();
            var worst = IntStream.range(0, columns).mapToDouble(column -> java.util.Arrays.stream(parts).mapToDouble(row -> row[column]).min().orElse(0)).toArray();
            return java.util.Arrays.stream(parts).mapToDouble(row -> {
                var far = distance(row, worst);
                var total = distance(row, best) + far;
                return total == 0 ? 1 : far / total;
            }).toArray();
        }
    };

    private interface Scale {
        java.util.function.DoubleUnaryOperator of(double[] values, Criterion criterion);
    }

    abstract double[][] parts(Alternatives choice);

    abstract double[] scores(double[][] parts, Alternatives choice);

    /** The alternatives, the best first; equals in the order given. */
    public List<Standing> rank(Alternatives choice) {
        var parts = parts(choice);
        var scores = scores(parts, choice);
        return IntStream.range(0, scores.length).mapToObj(place -> {
            var own = new LinkedHashMap<String, Double>();
            IntStream.range(0, choice.criteria().size()).forEach(criterion -> own.put(choice.criteria().get(criterion).name(), parts[place][criterion]));
            return new Standing(choice.names().get(place), scores[place], own);
        }).sorted(Comparator.comparingDouble((Standing standing) -> -standing.score())).toList();
    }

    private static double[][] each(Alternatives choice, Scale scale) {
        var parts = new double[choice.names().size()][choice.criteria().size()];
        for (var criterion = 0; criterion < choice.criteria().size(); criterion++) {
            var values = choice.on(criterion);
            var scaled = scale.of(values, choice.criteria().get(criterion));
            for (var place = 0; place < values.length; place++) {
                parts[place][criterion] = scaled.applyAsDouble(values[place]);
            }
        }
        return parts;
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(IntStream.range(0, one.length).mapToDouble(place -> Math.pow(one[place] - other[place], 2)).sum());
    }
}

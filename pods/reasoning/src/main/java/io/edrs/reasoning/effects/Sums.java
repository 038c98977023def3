package io.edrs.reasoning.effects;

/** Count, mean and variance of numbers as they come. */
final class Sums {

    private int count;
    private double sum;
    private double squares;

    void add(double value) {
        count++;
        sum += value;
        squares += value * value;
    }

    int count() {
        return count;
    }

    double mean() {
        return sum / count;
    }

    /** Of the mean; for a single number, and for yes or no said by few, as if one more of each had been seen. */
    double meanVariance() {
        var mean = (sum + 0.5) / (count + 1);
        var plain = count < 2 ? Double.NaN : Math.max(0, (squares - sum * sum / count) / (count - 1)) / count;
        return plain > 0 ? plain : Math.max(mean * (1 - mean), 0.25 / (count + 1)) / count;
    }
}

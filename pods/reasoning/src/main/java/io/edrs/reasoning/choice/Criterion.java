package io.edrs.reasoning.choice;

/**
 * What counts in a choice.
 *
 * @param weight how much, as a share of 1
 * @param benefit whether more is better
 */
public record Criterion(String name, double weight, boolean benefit) {

    Criterion weighing(double other) {
        return new Criterion(name, other, benefit);
    }
}

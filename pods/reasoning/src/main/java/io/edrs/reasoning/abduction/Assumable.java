package io.edrs.reasoning.abduction;

/** What may be assumed. @param probability before anything is observed, more than 0 and less than 1 */
public record Assumable(String what, double probability) {

    /** What it costs to assume it. */
    double cost() {
        return -Math.log(probability);
    }
}

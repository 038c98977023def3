package io.edrs.bench.reasoning;

import java.util.function.Supplier;

/**
 * A problem and its right answer.
 *
 * @param group problems of one story belong together
 * @param solve works on it
 */
record Exam(String id, String group, String right, Supplier<Given> solve) {

    /**
     * An answer.
     *
     * @param answer empty when the problem could not be read or decided
     * @param proved whether a checked certificate stands behind it
     * @param doubt how much had to be guessed while reading; 0 for nothing
     */
    record Given(String answer, boolean proved, double doubt, String why) {

        static Given none(String why) {
            return new Given("", false, 0, why);
        }
    }
}

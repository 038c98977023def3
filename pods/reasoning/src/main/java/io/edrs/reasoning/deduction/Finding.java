package io.edrs.reasoning.deduction;

import java.util.List;

/**
 * What follows about a goal.
 *
 * @param verdict one of the constants
 * @param conflict the premises, by index, that contradict each other; empty when none do
 */
public record Finding(String verdict, Certificate certificate, List<Integer> conflict) {

    public static final String TRUE = "true";
    public static final String FALSE = "false";
    public static final String UNKNOWN = "unknown";
    public static final String CONTRADICTION = "contradiction";
    public static final String VALUE = "value";
    /** Nothing follows from how it was read, but phrases that share words may be linked in a way that was not. */
    public static final String LOOSE = "loose";
    public static final String OUT_OF_TIME = "out of time";

    public Finding {
        conflict = List.copyOf(conflict);
    }

    static Finding of(String verdict, Certificate certificate) {
        return new Finding(verdict, certificate, List.of());
    }

    static Finding undecided() {
        return of(OUT_OF_TIME, new Certificate.None());
    }

    /** Whether a certificate stands behind it. */
    public boolean shown() {
        return !(certificate instanceof Certificate.None);
    }
}

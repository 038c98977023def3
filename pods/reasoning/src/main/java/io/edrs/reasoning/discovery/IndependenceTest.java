package io.edrs.reasoning.discovery;

import java.util.List;

/** Tells whether two variables are independent given others. */
public interface IndependenceTest {

    /** The variables, by number. */
    List<String> names();

    /** How probable data at least so dependent would be, were the two independent; 0 when there are too few rows to tell. */
    double p(int one, int other, int[] given);
}

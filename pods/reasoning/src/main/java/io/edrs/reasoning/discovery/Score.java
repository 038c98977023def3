package io.edrs.reasoning.discovery;

import java.util.List;

/** How well a graph fits data, as a sum over the variables; more is better. */
public interface Score {

    /** The variables, by number. */
    List<String> names();

    /** The part of one variable with these parents; negative infinity for too many. */
    double local(int child, int[] parents);
}

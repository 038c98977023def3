package io.edrs.reasoning.effects;

import java.util.Map;

/** A distribution over discrete variables as far as it can be observed. */
public interface Observed {

    /** How many states the variable has. */
    int states(String variable);

    /** The probability that these variables are in these states. */
    double probability(Map<String, Integer> states);
}

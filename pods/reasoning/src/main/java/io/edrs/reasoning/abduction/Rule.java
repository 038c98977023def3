package io.edrs.reasoning.abduction;

import java.util.List;

/**
 * What follows from what.
 *
 * @param then what follows
 * @param when all that must hold; of nothing it always follows
 * @param strength how often it follows, in 0..1
 */
public record Rule(String then, List<String> when, double strength) {

    public Rule {
        when = List.copyOf(when);
    }
}

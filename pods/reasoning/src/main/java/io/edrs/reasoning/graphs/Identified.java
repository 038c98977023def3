package io.edrs.reasoning.graphs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an effect follows from what can be observed.
 *
 * @param estimand what gives it; null when nothing does
 * @param steps how it was found, or why there is none, in order
 * @param hedge when there is none, the two sets of variables that prove it (Shpitser and Pearl 2006), the larger first
 */
public record Identified(@Nullable Estimand estimand, List<String> steps, List<List<String>> hedge) {

    public Identified {
        steps = List.copyOf(steps);
        hedge = List.copyOf(hedge);
    }
}

package io.edrs.reasoning.networks;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.graphs.GraphError;
import java.util.List;

/** A variable of a network and the states it can be in. */
public record Variable(String name, List<String> states) {

    public Variable {
        states = List.copyOf(states);
    }

    /** The state's place; throws {@code VARIABLE_UNKNOWN} naming those there are. */
    public int state(String state) {
        var place = states.indexOf(state);
        if (place < 0) {
            throw new EdrsException(GraphError.VARIABLE_UNKNOWN, "'%s' has no state '%s'; it has %s.".formatted(name, state, states));
        }
        return place;
    }
}

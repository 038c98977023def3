package io.edrs.reasoning;

import java.util.List;

/**
 * What the engines are asked to reason about.
 *
 * @param tenant whose data and models may be used
 * @param question as the person put it, its own premises included
 * @param premises what is known besides, the likeliest to matter first: sentences of passages, turns and facts
 */
public record Problem(String tenant, String question, List<Premise> premises) {

    public Problem {
        premises = List.copyOf(premises);
    }
}

package io.edrs.persona.synthesizer;

import java.util.Map;

/**
 * What people think of a persona's answers.
 *
 * @param good answers rated good, by each who rated
 * @param bad answers rated bad
 * @param signals how often each signal was given
 */
record Standing(int good, int bad, Map<String, Integer> signals) {

    static final Standing NONE = new Standing(0, 0, Map.of());
}

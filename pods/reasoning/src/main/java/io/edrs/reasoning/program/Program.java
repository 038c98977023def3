package io.edrs.reasoning.program;

import io.edrs.reasoning.formula.Formula;
import java.util.List;

/**
 * Premises and one goal.
 *
 * @param shown each premise as it was written, in the same order
 * @param rules whether rules are meant to be read forward only, as Datalog does
 */
public record Program(List<Formula> premises, List<String> shown, Formula goal, String goalShown, boolean rules) {

    public Program {
        premises = List.copyOf(premises);
        shown = List.copyOf(shown);
    }
}

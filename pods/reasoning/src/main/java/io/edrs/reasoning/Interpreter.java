package io.edrs.reasoning;

import io.edrs.schema.memory.Turn;
import java.util.List;

/** Understands questions. */
public interface Interpreter {

    /** What the question asks, made to stand alone with the help of the turns (oldest first, both speakers), as the tenant taught to read it. */
    Interpretation interpret(String tenant, String question, List<Turn> turns);

    /** The same for a tenant that taught nothing. */
    default Interpretation interpret(String question, List<Turn> turns) {
        return interpret("", question, turns);
    }

    /** Who is to be asked, told from the interpretation and the whole text of the question. */
    Plan plan(String tenant, String question, Interpretation asked);
}

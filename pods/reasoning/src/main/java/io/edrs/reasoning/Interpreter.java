package io.edrs.reasoning;

import io.edrs.schema.memory.Turn;
import java.util.List;

/** Understands questions. */
public interface Interpreter {

    /** What the question asks, made to stand alone with the help of the turns (oldest first, both speakers). */
    Interpretation interpret(String question, List<Turn> turns);
}

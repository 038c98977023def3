package io.edrs.reasoning;

import java.time.Duration;
import java.util.Optional;

/** A way of reasoning. Several are asked at once; each says first whether it can help. */
public interface ReasoningEngine {

    /** The service it belongs to ({@code reasoning.logic}). */
    String name();

    /** How well the engine can help, in 0..1, told from the question's form alone; takes well under a millisecond. */
    double fit(Problem problem);

    /**
     * What follows, or nothing when the problem turns out not to be of this engine's kind. A problem that takes longer ends with the
     * verdict {@code out of time}; what cannot be read is listed, never guessed.
     */
    Optional<Conclusion> reason(Problem problem, Duration within);

    /**
     * How long it may take where others are given this long. One that waits for a model takes longer, holds no core meanwhile, and is asked
     * only where those without one concluded nothing.
     */
    default Duration patience(Duration usual) {
        return usual;
    }
}

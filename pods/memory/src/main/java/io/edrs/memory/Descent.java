package io.edrs.memory;

import io.edrs.memory.Extent.OfTurn;
import java.util.List;

/** Which turns came of others: answers to them, and answers that rest on them. */
public interface Descent {

    /** The answers to what is in the extent and those that rest on it, wherever they were given; none for a user. */
    List<OfTurn> answers(String tenant, Extent extent);
}

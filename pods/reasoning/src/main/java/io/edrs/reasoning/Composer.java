package io.edrs.reasoning;

import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.memory.Turn;
import java.util.List;

/** Composes answers from evidence, without a model. */
public interface Composer {

    /** The answer the passages (best first), turns (oldest first) and facts (surest first) give, or an honest refusal of low confidence. */
    Composed compose(Interpretation asked, List<Passage> passages, List<Turn> turns, List<Stated> facts, Voice voice);

    /** The same without facts. */
    default Composed compose(Interpretation asked, List<Passage> passages, List<Turn> turns, Voice voice) {
        return compose(asked, passages, turns, List.of(), voice);
    }
}

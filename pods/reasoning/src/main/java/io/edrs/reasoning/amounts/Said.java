package io.edrs.reasoning.amounts;

import io.edrs.reasoning.proof.Linear;
import java.util.List;

/** What a sentence says of amounts, all of which holds. */
record Said(String words, List<Linear> rows) {

    Said {
        rows = List.copyOf(rows);
    }
}

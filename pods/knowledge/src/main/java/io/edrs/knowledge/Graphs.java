package io.edrs.knowledge;

import io.edrs.knowledge.phrase.PhraseGraph;

/** The graph of what each tenant's documents speak of. */
public interface Graphs {

    /** The tenant's graph in memory, brought up to what is stored at first use; empty for an unknown tenant. */
    PhraseGraph of(String tenant);
}

package io.edrs.memory.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an episode changed in the facts. */
record Changes(List<UUID> learned, List<UUID> confirmed, List<UUID> ended) {

    static Changes none() {
        return new Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    boolean isEmpty() {
        return learned.isEmpty() && confirmed.isEmpty() && ended.isEmpty();
    }
}

package io.edrs.memory.working;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** Something kept in mind; priority 5 is the most important. */
record Item(UUID id, String text, int priority, Instant at) {

    static final int LOWEST = 1;
    static final int HIGHEST = 5;

    /** Most important first, of equals the newest. */
    static final Comparator<Item> ORDER = Comparator.comparingInt(Item::priority).thenComparing(Item::at).thenComparing(Item::id)
            .reversed();
}

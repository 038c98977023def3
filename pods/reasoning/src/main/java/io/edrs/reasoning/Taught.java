package io.edrs.reasoning;

import java.util.List;

/** What tenants taught besides the examples that are shipped. */
public interface Taught {

    /** What stands in this tenant, oldest first; at most 30 s old, and the same list while nothing changed. */
    List<Example> examples(String tenant);
}

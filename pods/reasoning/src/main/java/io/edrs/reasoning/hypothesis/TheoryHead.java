package io.edrs.reasoning.hypothesis;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;

/** What a list says of a theory. */
@Introspected
record TheoryHead(String name, String atoms, Instant keptAt, String keptBy) {

    List<String> spoken() {
        return atoms.lines().toList();
    }
}

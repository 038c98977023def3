package io.edrs.reasoning.causal;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;

/** What a list says of a graph. */
@Introspected
record GraphHead(String name, String form, String variables, Instant keptAt, String keptBy) {

    List<String> names() {
        return variables.lines().toList();
    }
}

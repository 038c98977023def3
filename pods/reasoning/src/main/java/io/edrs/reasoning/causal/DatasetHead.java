package io.edrs.reasoning.causal;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;

/** What a list says of a table. */
@Introspected
record DatasetHead(String name, String variables, int rowCount, Instant keptAt, String keptBy) {

    List<String> names() {
        return variables.lines().toList();
    }
}

package io.edrs.reasoning.causal;

import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.DotText;
import io.edrs.reasoning.networks.BifText;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;

/** A kept graph. @param form {@code dot} or {@code bif}, which has probabilities too @param variables one a line */
@MappedEntity("causal_graph")
record GraphRow(@Id String name, String form, String body, String variables, Instant keptAt, String keptBy) {

    static final String DOT = "dot";
    static final String BIF = "bif";

    CausalGraph graph() {
        return form.equals(BIF) ? BifText.read(body).graph() : DotText.read(body);
    }

    boolean hasProbabilities() {
        return form.equals(BIF);
    }

    List<String> names() {
        return variables.lines().toList();
    }
}

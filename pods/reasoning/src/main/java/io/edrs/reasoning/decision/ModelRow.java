package io.edrs.reasoning.decision;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A kept model. @param kind {@code forest}, {@code dmn} or {@code choice} @param body JSON, or DMN text */
@MappedEntity("decision_model")
record ModelRow(@Id String name, String kind, String body, String summary, Instant keptAt, String keptBy) {

    static final String FOREST = "forest";
    static final String DMN = "dmn";
    static final String CHOICE = "choice";
}

package io.edrs.reasoning.hypothesis;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A kept theory. @param body JSON @param atoms what it speaks of, one a line */
@MappedEntity("theory")
record TheoryRow(@Id String name, String body, String atoms, Instant keptAt, String keptBy) {}

package io.edrs.persona.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** @param profile sealed JSON */
@MappedEntity("person")
record PersonRow(@Id String id, String profile, long version, Instant knownSince) {}

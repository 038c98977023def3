package io.edrs.knowledge.update;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A source that says something else than before.
 *
 * @param change {@code appeared}, {@code changed}, {@code disappeared} or {@code expired}
 * @param added sentences that are new @param removed sentences that are gone
 * @param excerpt the first of them, each line with + or − before it
 */
@MappedEntity("drift")
record Drift(@Id String driftId, String address, String document, String change, Instant at, int added, int removed, String excerpt) {}

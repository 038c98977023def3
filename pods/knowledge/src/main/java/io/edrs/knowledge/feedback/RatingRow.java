package io.edrs.knowledge.feedback;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A rating as a row. @param candidates JSON */
@MappedEntity("rating")
record RatingRow(@Id String ratingId, String query, String passageId, boolean good, boolean held, String candidates, Instant at) {}

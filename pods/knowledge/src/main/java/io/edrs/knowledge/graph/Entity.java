package io.edrs.knowledge.graph;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Something documents name.
 *
 * @param phrase its name folded, which is its id
 * @param name as first written
 * @param kind {@code name} or {@code notion}
 */
@MappedEntity("entity")
record Entity(@Id String phrase, String name, String kind) {}

package io.edrs.reasoning.decision;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** What a list says of a model. */
@Introspected
record ModelHead(String name, String kind, String summary, Instant keptAt, String keptBy) {}

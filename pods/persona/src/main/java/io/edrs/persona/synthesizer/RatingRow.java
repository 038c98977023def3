package io.edrs.persona.synthesizer;

import io.micronaut.core.annotation.Introspected;

/** How often something was said of a persona's answers. */
@Introspected
record RatingRow(String what, long times) {}

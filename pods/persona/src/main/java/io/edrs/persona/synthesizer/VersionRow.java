package io.edrs.persona.synthesizer;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** @param definition as JSON */
@Introspected
record VersionRow(long number, String definition, String definedBy, Instant definedAt) {}

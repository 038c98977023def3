package io.edrs.persona.human;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A state that something came into, by whom and when. */
@Introspected
record StepRow(String state, @Nullable String who, Instant at) {}

package io.edrs.persona.performance;

import java.time.Instant;

/** From a moment, included, to another, excluded. */
record Period(Instant from, Instant to) {}
